//! Adaptations of a project: base, differences, lineage, licences and credit.
