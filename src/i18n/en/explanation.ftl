# Why a project is among the results.
explain-said = { $place } “{ $word }”
explain-corrected = “{ $typed }” taken for “{ $word }”
explain-synonym = “{ $typed }” is also called “{ $word }”
explain-in-title = The title says
explain-in-keywords = The keywords say
explain-in-summary = The summary says
explain-in-vocabulary = The facts say
explain-in-materials = The list of materials says
explain-in-body = The text says

explain-step = Step { $number }
explain-summary = Summary
explain-material = Materials
explain-tool = Tool
explain-part = Part
explain-safety = Safety
explain-objective = Objective
explain-prerequisite = Prerequisite
explain-session = Session
explain-differentiation = Differentiation
explain-assessment = Assessment
explain-further = Going further
explain-term = Vocabulary
explain-competency = Competency
explain-adaptation = Adaptation
