//! The lines of a PDF as a printer draws them: content is unpacked and walked, and lengths are read back in points.

/// Every straight line of every page that is no Form of its own: from, to, in points of the paper.
pub fn lines(pdf: &[u8]) -> Vec<[(f64, f64); 2]> {
    streams(pdf)
        .iter()
        .flat_map(|content| walk(content))
        .collect()
}

/// Lengths of those lines.
#[allow(dead_code)] // each test file uses a part of it
pub fn lengths(pdf: &[u8]) -> Vec<f64> {
    let length = |[(a, b), (c, d)]: [(f64, f64); 2]| (c - a).hypot(d - b);
    lines(pdf).into_iter().map(length).collect()
}

/// The unpacked streams that are text.
fn streams(pdf: &[u8]) -> Vec<String> {
    let find = |from: usize, word: &[u8]| {
        let rest = pdf.get(from..)?;
        rest.windows(word.len())
            .position(|window| window == word)
            .map(|at| from + at)
    };
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = find(from, b"stream\n") {
        let begin = at + b"stream\n".len();
        let Some(end) = find(begin, b"\nendstream") else {
            break;
        };
        if let Ok(unpacked) = miniz_oxide::inflate::decompress_to_vec_zlib(&pdf[begin..end])
            && let Ok(text) = String::from_utf8(unpacked)
        {
            found.push(text);
        }
        from = end + b"\nendstream".len();
    }
    found
}

type Matrix = [f64; 6];

fn walk(content: &str) -> Vec<[(f64, f64); 2]> {
    let mut lines = Vec::new();
    let mut saved: Vec<Matrix> = Vec::new();
    let mut now: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
    let mut numbers: Vec<f64> = Vec::new();
    let mut at = (0.0, 0.0);
    // `/c1 CS`, `M[0.5 2]0 d`: names and lists touch what is beside them.
    let spaced = content
        .replace('/', " /")
        .replace('[', " [ ")
        .replace(']', " ] ");
    for word in spaced.split_ascii_whitespace() {
        if let Ok(number) = word.parse::<f64>() {
            numbers.push(number);
            continue;
        }
        let place = |numbers: &[f64]| match numbers {
            [.., x, y] => Some((
                now[0] * x + now[2] * y + now[4],
                now[1] * x + now[3] * y + now[5],
            )),
            _ => None,
        };
        match word {
            "q" => saved.push(now),
            "Q" => now = saved.pop().unwrap_or(now),
            "cm" => {
                if let [.., a, b, c, d, e, f] = numbers[..] {
                    now = [
                        now[0] * a + now[2] * b,
                        now[1] * a + now[3] * b,
                        now[0] * c + now[2] * d,
                        now[1] * c + now[3] * d,
                        now[0] * e + now[2] * f + now[4],
                        now[1] * e + now[3] * f + now[5],
                    ];
                }
            }
            "m" => at = place(&numbers).unwrap_or(at),
            "l" => {
                if let Some(to) = place(&numbers) {
                    lines.push([at, to]);
                    at = to;
                }
            }
            _ => {}
        }
        numbers.clear();
    }
    lines
}
