# Why a project is among the results.
explain-in-title = The title says “{ $word }”
explain-in-text = The text says “{ $word }”
explain-not-in-text = “{ $word }” among the project’s words
explain-taken-for = “{ $typed }” taken for “{ $used }”
explain-place-title = Title
explain-place-summary = Summary
explain-place-material = Materials
explain-place-step = Step { $number }
explain-failed = The project did not arrive, so there is no explanation. Check the connection, then try again.
