//! The figures against scikit-learn, and what holds of them for any rows.

mod figures;
