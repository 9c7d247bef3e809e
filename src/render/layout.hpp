// The building blocks of a page in the terminal: a measure, labelled lines, two ends of a line,
// tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/style.hpp"

namespace nurture::render {

/// Columns that prose takes: the terminal's, but no more than the eye follows from one line to the
/// next.
int measure(const Style& style);
/// Columns that a line may take which is cut rather than wrapped.
int cut_at(const Style& style);

std::string spaces(int columns);

/// A text from a file, all of it, as one line that can't do anything to a terminal.
std::string clean(std::string_view text);
/// The first line of a note, with " …" where there is more of it.
std::string first_line(std::string_view note);
/// The lines of a text from a file, printable; without blank ones at either end.
std::vector<std::string> clean_lines(std::string_view text);

/// `left` and `right` at the two ends of a line of measure(style); on two lines where they don't
/// fit. The first is bold, the second dim. Ends in a newline.
std::string two_ends(const Style& style, std::string_view left, std::string_view right);

/// Where the lines of a block begin, and how wide their label column is.
struct Block {
  int indent = 0;
  int label = 0;
  int most_lines = 0;  ///< the last one is cut where there is more; 0 = no bound
};

/// Of `show` and `stats`.
constexpr Block page_block{1, 12};

/// `text` wrapped behind its dim label, later lines hanging under the first. Nothing for an empty
/// text.
std::string labelled(const Style& style, const Block& block, std::string_view label,
                     std::string_view text);
/// As labelled(), a paragraph a line.
std::string labelled(const Style& style, const Block& block, std::string_view label,
                     const std::vector<std::string>& paragraphs);

/// As labelled(), of parts with " · " between them: lines break between parts as long as a part
/// fits.
std::string labelled_parts(const Style& style, const Block& block, std::string_view label,
                           const std::vector<Phrase>& parts);

/// A remark at the foot of an answer: dim, wrapped, with its newline.
std::string remark(const Style& style, std::string_view text);

struct Column {
  enum Kind { text, whole, number };

  std::string title;
  Kind kind = text;  ///< a text may be cut where there is no room; a number stands to the right
};

using Cells = std::vector<std::string>;  ///< of a row, one a column

/// Columns that line up for every script; where the terminal is too
/// narrow the last text is cut first.
std::string table(const std::vector<Column>& columns, const std::vector<Cells>& rows,
                  const Style& style);

/// "1 person", "3 people".
std::string counted(int count, std::string_view one, std::string_view many);
/// "1st", "2nd", "11th".
std::string ordinal(int number);
/// "rating A"; empty where the text is.
std::string behind(std::string_view word, const std::string& text);
/// The parts that are not empty, with the separator between them.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// "Ada Lovelace, Bob and 3 more".
std::string first_few(std::vector<std::string> names, std::size_t most);

/// A bar of `value` where `most` fills `columns`, in eighths of a column; something is drawn for
/// any value above 0.
std::string bar(double value, double most, int columns);

/// Columns that the bars of a plot take beside so many columns of text.
int bar_columns(const Style& style, int beside);

/// "87 %".
std::string percent(double share);
/// "2.1 intervals"; "–" where nobody waited.
std::string intervals(double wait);
/// A rating; "–" for those who have none.
std::string rating_cell(const std::string& rating);
/// Below a table with "in time" and "longest wait".
constexpr std::string_view waits_explained =
    "in time: by the latest day that the rating allows; a wait of 1 interval ends on the due day, "
    "one of 2 took twice as long";

}  // namespace nurture::render
