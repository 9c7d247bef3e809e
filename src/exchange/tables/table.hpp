// Comma-separated text as rows of fields: RFC 4180, and what spreadsheets make of it.
//
//   text   = [ "sep=" delimiter break ] row { break row } [ break ]
//   row    = field { delimiter field }
//   field  = '"' { character | '""' } '"' | { character }
//   break  = CR LF | LF | CR
//
// A quote inside an unquoted field is itself; lines without anything are no rows.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/record.hpp"

namespace nurture::exchange {

struct Row {
  int number = 0;  ///< 1 = the first, as a spreadsheet counts them: the header and empty ones, too
  int line = 0;    ///< in which it begins
  std::vector<std::string_view> fields;
  std::size_t more = 0;  ///< fields beyond those, which nobody would look at

  std::size_t width() const { return fields.size() + more; }
};

/// A row whose quote never ends; it isn't among the others, which go on with the next line.
struct UnclosedQuote {
  int row = 0, line = 0;
};

/// Moves, but is not copied: the fields point into `text`.
struct Table {
  Table() = default;
  Table(Table&&) noexcept = default;
  Table& operator=(Table&&) noexcept = default;

  char delimiter = ',';
  std::vector<char> text;
  std::vector<Row> rows;
  std::vector<UnclosedQuote> unclosed;
};

/// Of , ; TAB | the one that gives most of the first hundred rows one number of fields, more than
/// one; of equals the one with more fields. A comma where none does. `cut`: see read_table().
char delimiter_of(std::string_view text, bool cut = false);
/// Linear in the text. A quote is unclosed where the text ends inside it, or where behind a line
/// break inside it a lone quote stands that ends nothing: another field began there. `delimiter`
/// 0: seen by a first line `sep=;`, else by the rows, and rows of nothing but delimiters are none.
/// At most so many rows; throws base::Error where there are more than anybody's. `cut`: the text
/// goes on behind its end, so that a row which reaches it is none yet.
Table read_table(std::string_view text, char delimiter = 0, std::size_t most = std::string::npos,
                 bool cut = false);
/// The first rows of a file, of its front alone: what it is tells a reader by these, however large
/// it is and wherever the front ends. None where it isn't text.
Table read_front(const Source& source, std::size_t most);

}  // namespace nurture::exchange
