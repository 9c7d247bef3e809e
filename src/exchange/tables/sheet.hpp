// Where the headers of a spreadsheet stand, and what they make of the rows below them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/record.hpp"
#include "exchange/tables/columns.hpp"
#include "exchange/tables/exporters.hpp"
#include "exchange/tables/table.hpp"
#include "exchange/written_days.hpp"

namespace nurture::exchange {

/// A header and its rows; a file has several where others were pasted below it.
struct Sheet {
  const Exporter* exporter = nullptr;  ///< null: nobody's that is known
  std::vector<Column> columns;
  std::size_t header = 0;          ///< its row in the table
  std::size_t begin = 0, end = 0;  ///< of the table's rows
  /// How each column's slashes are read; of days alone.
  std::vector<DayOrder> orders;
};

/// nurture's own.
bool is_own_export(const Sheet& sheet);
/// Looks for a header in the first ten rows; a file that has none, but addresses, is read by what
/// its cells look like. Throws base::usage where --map or a column's days can't be meant.
std::vector<Sheet> sheets_of(const Table& table, const ReadOptions& options);
/// Whether a person may be read from the columns: something of a name, or an address.
bool tells_of_people(const std::vector<Column>& columns);
/// Salesforce and Outlook write some hundred.
constexpr std::size_t most_columns = 1000;
/// What is wrong where one of the rows that may be the header has more than these.
std::optional<base::Diagnostic> too_wide(const Table& table, const Source& source);

/// Without white space around it, and without the ' that keeps a spreadsheet from taking it for a
/// formula; empty where the row ends before it.
std::string_view cell_of(const Row& row, std::size_t column);
/// With the white space at its front; empty where there is nothing else.
std::string_view whole_cell_of(const Row& row, std::size_t column);
bool looks_like_address(std::string_view text);
bool is_blank(const Row& row);

void say_unclosed(const Table& table, const Source& source, Reading& reading);
/// What nobody says of a person or a touch: files of the store hold 4 MB at most.
constexpr std::size_t most_cell_bytes = std::size_t{256} << 10;
/// Of our own export: a history fills the file that it comes from, and each of its characters may
/// be escaped.
constexpr std::size_t most_own_cell_bytes = std::size_t{8} << 20;
/// "column 'Notes' holds 300 KB, more than 256: left out".
std::string too_long(std::string_view column, std::size_t bytes,
                     std::size_t most = most_cell_bytes);
/// Says which quotes never end, which rows are longer than their header, which columns nothing was
/// made of.
void say_what_is_odd(const Table& table, const std::vector<Sheet>& sheets, const Source& source,
                     Reading& reading);

}  // namespace nurture::exchange
