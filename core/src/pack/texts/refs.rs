//! What a Fluent pattern refers to: terms, messages, functions and arguments.

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};

/// One reference, with the slice of the source that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ref<'s> {
    Term(&'s str),
    Message(&'s str, Option<&'s str>),
    Function(&'s str),
    Variable(&'s str),
}

/// All references of a pattern, in order.
pub(super) fn refs<'s>(pattern: &Pattern<&'s str>) -> Vec<Ref<'s>> {
    let mut found = Vec::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern<'s>(pattern: &Pattern<&'s str>, found: &mut Vec<Ref<'s>>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression<'s>(expression: &Expression<&'s str>, found: &mut Vec<Ref<'s>>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline<'s>(inline: &InlineExpression<&'s str>, found: &mut Vec<Ref<'s>>) {
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::VariableReference { id } => found.push(Ref::Variable(id.name)),
        InlineExpression::MessageReference { id, attribute } => {
            found.push(Ref::Message(id.name, attribute.as_ref().map(|attribute| attribute.name)));
        }
        InlineExpression::FunctionReference { id, arguments } => {
            found.push(Ref::Function(id.name));
            in_arguments(arguments, found);
        }
        InlineExpression::TermReference { id, arguments, .. } => {
            found.push(Ref::Term(id.name));
            if let Some(arguments) = arguments {
                in_arguments(arguments, found);
            }
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
    }
}

fn in_arguments<'s>(arguments: &CallArguments<&'s str>, found: &mut Vec<Ref<'s>>) {
    for argument in &arguments.positional {
        in_inline(argument, found);
    }
    for argument in &arguments.named {
        in_inline(&argument.value, found);
    }
}

/// The offset of a slice in the text that it was cut from.
pub(super) fn offset_in(source: &str, slice: &str) -> usize {
    (slice.as_ptr() as usize).saturating_sub(source.as_ptr() as usize).min(source.len())
}
