//! How cells look: one font for both scripts, and few kinds of cell.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// A font for Chinese that every spreadsheet program either has or replaces by one of its own.
const FONT: &str = "Microsoft YaHei";
/// Swiss, so that a replacement has no serifs; and the GB 2312 character set, so that it has Chinese.
const FAMILY: u8 = 2;
const CHARSET: u8 = 134;
const SIZE: f64 = 10.0;

const HEADING: Color = Color::RGB(0x001F_4E79);
const GRID: Color = Color::RGB(0x00BF_BFBF);
const OPEN: Color = Color::RGB(0x00FF_F8DC);

/// The kinds of cell.
pub(super) struct Look {
    /// The title of a sheet.
    pub(super) title: Format,
    /// A heading of a part.
    pub(super) part: Format,
    /// Text without a frame.
    pub(super) plain: Format,
    /// A heading of a column.
    pub(super) heading: Format,
    /// Text.
    pub(super) text: Format,
    /// Text that matters.
    pub(super) strong: Format,
    /// Short text, in the middle.
    pub(super) short: Format,
    /// A whole number.
    pub(super) number: Format,
    /// A percentage of two decimals.
    pub(super) percent: Format,
    /// A day.
    pub(super) day: Format,
    /// A number of one decimal.
    pub(super) tenths: Format,
    /// The same, for cells that may be filled in.
    pub(super) open: Open,
    /// Grounds of verdicts: conform, partial, nonconform.
    pub(super) verdicts: [Format; 3],
}

/// Cells that may be filled in.
pub(super) struct Open {
    pub(super) text: Format,
    pub(super) short: Format,
    pub(super) day: Format,
    pub(super) tenths: Format,
}

impl Look {
    pub(super) fn new() -> Self {
        let plain = Format::new()
            .set_font_name(FONT)
            .set_font_family(FAMILY)
            .set_font_charset(CHARSET)
            .set_font_size(SIZE)
            .set_align(FormatAlign::Top)
            .set_text_wrap();
        let text = plain
            .clone()
            .set_border(FormatBorder::Thin)
            .set_border_color(GRID);
        let centred = |format: &Format| format.clone().set_align(FormatAlign::Center);
        // Text even where digits are typed: a note of 5.10 would become 5.1, and a date typed as a reason a number.
        let open = |format: Format| format.set_background_color(OPEN).set_unlocked();
        let (day, tenths) = (
            centred(&text).set_num_format("yyyy-mm-dd"),
            text.clone().set_num_format("0.0"),
        );
        Look {
            title: plain.clone().set_bold().set_font_size(16),
            part: plain
                .clone()
                .set_bold()
                .set_font_size(12)
                .set_font_color(HEADING),
            heading: centred(&text)
                .set_bold()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(HEADING)
                .set_font_color(Color::White),
            strong: text.clone().set_bold(),
            short: centred(&text),
            number: text.clone().set_num_format("0"),
            percent: text.clone().set_num_format("0.00%"),
            open: Open {
                text: open(text.clone().set_num_format("@")),
                short: open(centred(&text)),
                day: open(day.clone()),
                tenths: open(tenths.clone()),
            },
            verdicts: [0x00E2_EFDA, 0x00FF_E699, 0x00F8_CBAD]
                .map(|ground| Format::new().set_background_color(Color::RGB(ground))),
            day,
            tenths,
            text,
            plain,
        }
    }
}
