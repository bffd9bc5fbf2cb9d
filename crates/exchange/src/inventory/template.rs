//! The workbook an operator fills in: a sheet each for suppliers, systems, products and deployments, headings in both
//! languages, lists to choose from, and an example row that is a comment to the reader. The same bytes every time.

use lianheng_engine::bilingual::{Bilingual, Lang};
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, Formula, Workbook,
    Worksheet, XlsxError,
};

use super::columns::{self, Column, SheetKind};

/// Rows the lists to choose from reach down to.
const LAST_ROW: u32 = 5_000;
/// Widths in characters.
const WIDTH: f64 = 24.0;
const INSTRUCTIONS_WIDTH: f64 = 100.0;

/// The words of a template that are sentences or names, in the language it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateTexts {
    /// Lines of the sheet that says how to fill it in; the first is its title.
    pub instructions: Vec<String>,
    /// Name of the supplier in the example rows.
    pub example_supplier: Bilingual,
    /// Name of the system in the example rows.
    pub example_system: Bilingual,
    /// Name of the product in the example rows.
    pub example_product: Bilingual,
}

/// Why a template could not be made: a text longer than a cell holds, and nothing else that can be told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemplateFault;

impl From<XlsxError> for TemplateFault {
    fn from(_: XlsxError) -> Self {
        TemplateFault
    }
}

/// Ids of the example rows; the mark makes each row a comment.
const EXAMPLE_SUPPLIER: &str = "#sup-example";
const EXAMPLE_SYSTEM: &str = "#sys-example";
const EXAMPLE_PRODUCT: &str = "#prd-example";

/// The template for one language.
///
/// # Errors
/// A text longer than the 32 767 characters of a cell.
pub fn inventory_template(lang: Lang, texts: &TemplateTexts) -> Result<Vec<u8>, TemplateFault> {
    let mut book = Workbook::new();
    // Without a date of its own the workbook would bear the time it was made.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    instructions(book.add_worksheet(), lang, &texts.instructions)?;
    let [yes, no] = columns::flag_words(lang);
    let criticalities = columns::criticality_words(lang);
    let core = criticalities.last().copied().unwrap_or_default();
    let supplier = &texts.example_supplier;
    let system = &texts.example_system;
    let product = &texts.example_product;
    let sheets = [
        (
            SheetKind::Suppliers,
            vec![
                (Column::SupplierId, EXAMPLE_SUPPLIER),
                (Column::SupplierNameZh, supplier.zh.as_str()),
                (Column::SupplierNameEn, supplier.en.as_str()),
                (Column::Country, "CN"),
            ],
        ),
        (
            SheetKind::Systems,
            vec![
                (Column::SystemId, EXAMPLE_SYSTEM),
                (Column::SystemNameZh, system.zh.as_str()),
                (Column::SystemNameEn, system.en.as_str()),
                (Column::Criticality, core),
                (Column::InternetFacing, no),
            ],
        ),
        (
            SheetKind::Products,
            vec![
                (Column::ProductId, EXAMPLE_PRODUCT),
                (Column::ProductNameZh, product.zh.as_str()),
                (Column::ProductNameEn, product.en.as_str()),
                (Column::SupplierName, supplier.get(lang)),
                (Column::Version, "5.10"),
                (Column::KernelPrivilege, no),
                (Column::AutoUpdate, yes),
                (Column::SingleSource, no),
                (Column::Alternate, ""),
            ],
        ),
        (
            SheetKind::Deployments,
            vec![
                (Column::ProductName, EXAMPLE_PRODUCT),
                (Column::SystemName, EXAMPLE_SYSTEM),
                (Column::Hosts, "12"),
            ],
        ),
    ];
    for (kind, row) in sheets {
        table(book.add_worksheet(), kind, lang, &row)?;
    }
    Ok(book.save_to_buffer()?)
}

fn instructions(sheet: &mut Worksheet, lang: Lang, lines: &[String]) -> Result<(), TemplateFault> {
    sheet.set_name(columns::sheet_name(SheetKind::Instructions, lang))?;
    sheet.set_column_width(0, INSTRUCTIONS_WIDTH)?;
    let title = Format::new().set_bold().set_font_size(14);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, line) in (0..).zip(lines) {
        let format = if row == 0 { &title } else { &text };
        sheet.write_string_with_format(row, 0, line, format)?;
    }
    Ok(())
}

fn table(
    sheet: &mut Worksheet,
    kind: SheetKind,
    lang: Lang,
    example: &[(Column, &str)],
) -> Result<(), TemplateFault> {
    sheet.set_name(columns::sheet_name(kind, lang))?;
    sheet.set_freeze_panes(1, 0)?;
    let heading = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x00DC_E6F1))
        .set_text_wrap();
    // Text even where digits are typed: as a number, version 5.10 would become 5.1.
    let text = Format::new().set_num_format("@");
    let grey = Format::new()
        .set_italic()
        .set_num_format("@")
        .set_font_color(Color::RGB(0x0080_8080));
    for (at, (column, value)) in (0..).zip(example) {
        let zh = columns::heading(*column, Lang::Zh);
        let en = columns::heading(*column, Lang::En);
        sheet.set_column_width(at, WIDTH)?;
        if *column != Column::Hosts {
            sheet.set_column_format(at, &text)?;
        }
        sheet.write_string_with_format(0, at, format!("{zh} / {en}"), &heading)?;
        if !value.is_empty() {
            sheet.write_string_with_format(1, at, *value, &grey)?;
        }
        if let Some(choice) = choice(kind, *column, lang)? {
            sheet.add_data_validation(1, at, LAST_ROW, at, &choice)?;
        }
    }
    Ok(())
}

/// What may be chosen in a column; a warning and no bar, since names of an existing inventory are right as well.
fn choice(
    kind: SheetKind,
    column: Column,
    lang: Lang,
) -> Result<Option<DataValidation>, TemplateFault> {
    let listed = |kind: SheetKind, letter: char| {
        let name = columns::sheet_name(kind, lang);
        let range = format!("='{name}'!${letter}$3:${letter}${LAST_ROW}");
        DataValidation::new()
            .allow_list_formula(Formula::new(range))
            .set_error_style(rust_xlsxwriter::DataValidationErrorStyle::Warning)
    };
    // Names in the language of the template: Chinese in column B, English in C.
    let name_letter = match lang {
        Lang::Zh => 'B',
        Lang::En => 'C',
    };
    Ok(match column {
        Column::KernelPrivilege
        | Column::AutoUpdate
        | Column::SingleSource
        | Column::InternetFacing => {
            let words = columns::flag_words(lang);
            Some(DataValidation::new().allow_list_strings(&words)?)
        }
        Column::Criticality => {
            let words = columns::criticality_words(lang);
            Some(DataValidation::new().allow_list_strings(&words)?)
        }
        Column::SupplierName => Some(listed(SheetKind::Suppliers, name_letter)),
        Column::SystemName => Some(listed(SheetKind::Systems, name_letter)),
        Column::ProductName if kind == SheetKind::Deployments => {
            Some(listed(SheetKind::Products, name_letter))
        }
        Column::Alternate => Some(listed(SheetKind::Products, name_letter)),
        Column::SupplierId
        | Column::SupplierNameZh
        | Column::SupplierNameEn
        | Column::Country
        | Column::SystemId
        | Column::SystemNameZh
        | Column::SystemNameEn
        | Column::ProductId
        | Column::ProductName
        | Column::ProductNameZh
        | Column::ProductNameEn
        | Column::Version
        | Column::Hosts => None,
    })
}
