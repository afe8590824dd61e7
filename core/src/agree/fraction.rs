//! The one way from counts to fractions.

/// One count over another; `None` over nothing.
#[expect(clippy::cast_precision_loss, reason = "counts of rows and of pairs of rows stay far below 2^53")]
pub(super) fn fraction(part: u64, of: u64) -> Option<f64> {
    (of > 0).then(|| part as f64 / of as f64)
}
