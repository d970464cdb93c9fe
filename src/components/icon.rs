//! The icons, drawn in one line weight on a 24-unit square.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// A magnifying glass.
    Search,
    /// A cross.
    Close,
    /// A clock.
    Time,
    /// A euro sign.
    Cost,
    /// A beam on a plate.
    Laser,
    /// A nozzle on layers.
    Printer3d,
    /// A soldering iron.
    Solder,
    /// Scissors.
    Hand,
    /// A sheet coming out of a printer.
    Print,
    /// A fork in a line: a remix.
    Fork,
    /// An arrow into a tray.
    Download,
    /// Three linked dots.
    Share,
    /// A pencil.
    Edit,
    /// A bin.
    Delete,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// A plus.
    Add,
    /// A bent arrow to the left.
    Undo,
    /// A bent arrow to the right.
    Redo,
    /// A tick.
    Check,
    /// A triangle with an exclamation mark.
    Warning,
    /// A half-dark disc.
    Theme,
    /// A sheet of paper with a folded corner.
    File,
    /// Lines of different lengths: filters.
    Filter,
    /// A group of people.
    Group,
    /// A gear.
    Machine,
    /// A small arrow head that points down: unfolds.
    Chevron,
    /// A star.
    Star,
}

impl IconName {
    /// The icon of a machine of the vocabulary.
    pub fn of_machine(machine: &str) -> Self {
        match machine {
            "laser-cutter" => Self::Laser,
            "3d-printer-fdm" | "3d-printer-resin" => Self::Printer3d,
            "soldering-iron" => Self::Solder,
            "no-machine" => Self::Hand,
            "paper-printer" => Self::Print,
            _ => Self::Machine,
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.3 15.3L20 20",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Time => "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12l3 2",
            Self::Cost => "M17 6.5A6.5 6.5 0 1 0 17 17.5M4.5 10.5H13M4.5 13.5H12",
            Self::Laser => {
                "M12 3v10M9.5 6L12 3l2.5 3M4 19h16M8 15.5l1.5 1.2M16 15.5l-1.5 1.2M12 14.5V17"
            }
            Self::Printer3d => "M9 4h6v3l-2 3h-2L9 7zM6 20h12M7 16.7h10M8 13.4h8",
            Self::Solder => {
                "M19 4l-6 6M14.5 8.5l1.5 1.5l-5 5l-1.5-1.5zM10 14l-3.5 4.5M4 20c1.5-1.5 3-1.5 4.5 0"
            }
            Self::Hand => {
                "M6 5a2.3 2.3 0 1 0 0 4.600a2.3 2.3 0 0 0 0-4.600M6 14.400a2.3 2.3 0 1 0 0 4.600a2.3 2.3 0 0 0 0-4.600M8 8.600L20 17M8 15.400L20 7"
            }
            Self::Print => "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
            Self::Fork => {
                "M7 4.500a1.8 1.8 0 1 0 0 3.600a1.8 1.8 0 0 0 0-3.600M17 4.500a1.8 1.8 0 1 0 0 3.600a1.8 1.8 0 0 0 0-3.600M12 16a1.8 1.8 0 1 0 0 3.600a1.8 1.8 0 0 0 0-3.600M7 8.100c0 4 5 3.5 5 7.900M17 8.100c0 4-5 3.5-5 7.9"
            }
            Self::Download => "M12 4v11M7.5 11L12 15.500L16.5 11M5 20h14",
            Self::Share => {
                "M17 4.200a2 2 0 1 0 0 4a2 2 0 0 0 0-4M6.5 10a2 2 0 1 0 0 4a2 2 0 0 0 0-4M17 15.800a2 2 0 1 0 0 4a2 2 0 0 0 0-4M8.3 11.100l6.9-3.900M8.3 12.900l6.9 3.9"
            }
            Self::Edit => "M5 19l1-4L16 5l3 3L9 18zM14 7l3 3",
            Self::Delete => "M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5",
            Self::Up => "M12 19V5M6 11l6-6l6 6",
            Self::Down => "M12 5v14M6 13l6 6l6-6",
            Self::Add => "M12 5v14M5 12h14",
            Self::Undo => "M9 6L4.5 10.500L9 15M5 10.500h8.500a5 5 0 0 1 0 10H11",
            Self::Redo => "M15 6l4.5 4.500L15 15M19 10.500h-8.500a5 5 0 0 0 0 10H13",
            Self::Check => "M5 12.500l4.5 4.500L19 7",
            Self::Warning => "M12 4L21 19.500H3zM12 10v4.500M12 16.800v.4",
            Self::Theme => {
                "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 4v16M13 5h2M13 8h5M13 11h6.500M13 14h6M13 17h4"
            }
            Self::File => "M6 3.500h8l4 4V20.500H6zM14 3.500v4h4",
            Self::Filter => "M4 7h16M7 12h10M10 17h4",
            Self::Group => {
                "M9 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6M3.5 19c0-3.5 2.5-5.5 5.5-5.500s5.5 2 5.5 5.500M16 6a2.5 2.5 0 1 1 0 5M17 13.700c2 .5 3.5 2.3 3.5 5.3"
            }
            Self::Chevron => "M7 10l5 5l5-5",
            Self::Star => {
                "M12 3.500l2.600 5.300l5.900.850l-4.250 4.150l1 5.850L12 16.900l-5.250 2.750l1-5.850L3.500 9.650l5.900-.850z"
            }
            Self::Machine => "M5 19h14M7 19V9h10v10M10 9V5h4v4M10 13h4",
        }
    }
}

/// An icon beside words; it says nothing by itself.
#[component]
pub fn Icon(
    /// What it shows.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false"
            fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">
            <path d=name.path()/>
        </svg>
    }
}
