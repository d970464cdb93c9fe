# What is said to those who come by the code of a printed sheet.
arrived-other-version-title = This page has changed since your sheet
arrived-other-version = Your sheet prints version { $printed }; the gallery shows version { $shown }. Before you follow one with the other, check the sizes and the steps, or print the sheet again.
