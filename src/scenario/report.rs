//! Problems as people read them: the source line, a caret, what was expected.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::problem::{Problem, Problems, Severity};

/// All problems, one after another; colour only where a terminal shows it.
pub fn render(problems: &Problems, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut text = String::new();
    for problem in &problems.list {
        text.push_str(&renderer.render(&[group(problem, problems)]));
        text.push_str("\n\n");
    }
    text
}

fn group<'a>(problem: &'a Problem, problems: &'a Problems) -> Group<'a> {
    let level = match problem.severity {
        Severity::Fault => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(problem.message.as_str()).id(problem.code);
    let mut group = match problem.span() {
        Some((source, range)) => {
            // Only the lines in question: the whole file would be gone through for every problem.
            let source = &problems.sources[source];
            let start = source.text[..range.start].rfind('\n').map_or(0, |end| end + 1);
            let end = source.text[range.end..].find('\n').map_or(source.text.len(), |end| range.end + end);
            let snippet = Snippet::source(&source.text[start..end]).path(source.name.as_str()).line_start(problem.line);
            title.element(snippet.annotation(AnnotationKind::Primary.span(range.start - start..range.end - start)))
        }
        None if problem.line > 0 => {
            title.element(Origin::path(problem.file.as_str()).line(problem.line).char_column(problem.column))
        }
        None if !problem.file.is_empty() => title.element(Origin::path(problem.file.as_str())),
        None => Group::with_title(title),
    };
    if let Some(help) = &problem.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    group
}
