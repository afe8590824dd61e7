//! Tables of human codes and the documents that they are about, brought together by line or by id.

use rasero::agree::{CodedRow, Sheet, SheetCounts, Study};
use rasero::wire::{Failure, Format, Problem};

use crate::args::Agree;
use crate::engine;
use crate::input::{self, Loader, Plan, Source};
use crate::run::Stop;

/// A document, and the subjects in it that people coded.
pub(super) struct Coded {
    pub plan: Box<Plan>,
    /// JSON Pointers with their rows.
    pub rows: Vec<(String, CodedRow)>,
}

/// All coded documents, what was counted in the tables, and documents that cannot be read.
pub(super) fn gather(args: &Agree, study: &Study) -> Result<(Vec<Coded>, SheetCounts, Vec<Problem>), Stop> {
    let loader = Loader::new(false, args.columns.as_deref())?;
    let mut gathered = Gathered { coded: Vec::new(), counts: SheetCounts::default(), complaints: Vec::new() };
    let mut all = Sheet::default();
    for path in &args.tables {
        let text = engine::text_of(path)?;
        let refused = |faults: Vec<_>| Failure::of_document(&faults, Some(path), Some(&text));
        let sheet = study.read(&text).map_err(refused)?;
        gathered.counts.add(&sheet.counts);
        if args.plans.is_empty() {
            gathered.by_line(&loader, path, &sheet);
        } else {
            all.rows.extend(sheet.rows);
        }
    }
    if !args.plans.is_empty() {
        gathered.by_id(&loader, &args.plans, &all);
    }
    Ok((gathered.coded, gathered.counts, gathered.complaints))
}

struct Gathered {
    coded: Vec<Coded>,
    counts: SheetCounts,
    complaints: Vec<Problem>,
}

impl Gathered {
    /// The rows of a table are the commitments.
    fn by_line(&mut self, loader: &Loader, path: &str, sheet: &Sheet) {
        let source = Source { origin: path.to_owned(), path: Some(path.into()), format: Some(Format::Csv) };
        let mut rows = sheet.rows.iter().peekable();
        for loaded in loader.load(&source) {
            match loaded {
                Ok(plan) => {
                    let line = plan.line.unwrap_or(0);
                    while rows.next_if(|row| row.line < line).is_some() {}
                    if let Some(row) = rows.next_if(|row| row.line == line) {
                        self.coded.push(Coded { plan, rows: vec![(String::new(), row.clone())] });
                    }
                }
                Err(complaints) => self.complaints.extend(complaints),
            }
        }
    }

    /// The rows of the tables are about documents given besides.
    fn by_id(&mut self, loader: &Loader, names: &[String], sheet: &Sheet) {
        let (sources, complaints) = input::find(names, None);
        self.complaints.extend(complaints);
        for loaded in sources.iter().flat_map(|source| loader.load(source)) {
            match loaded {
                Ok(plan) => {
                    let found = sheet.matching(&plan.document);
                    let rows: Vec<_> = found.into_iter().map(|(at, row)| (at, row.clone())).collect();
                    if !rows.is_empty() {
                        self.coded.push(Coded { plan, rows });
                    }
                }
                Err(complaints) => self.complaints.extend(complaints),
            }
        }
    }
}
