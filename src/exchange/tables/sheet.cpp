// Where the headers of a spreadsheet stand, and what they make of the rows below them.
#include "exchange/tables/sheet.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <unordered_set>

#include "base/text.hpp"
#include "exchange/tables/formula.hpp"
#include "model/schema.hpp"

namespace nurture::exchange {
namespace {

constexpr std::size_t rows_before_header = 10;

/// Of the columns what a cell may be that is a header's again.
using HeaderNames = std::unordered_set<std::string_view>;

HeaderNames names_in(const std::vector<Column>& columns) {
  HeaderNames names;
  for (const Column& column : columns) names.insert(column.name);
  return names;
}

bool has_address(const Row& row) {
  return std::ranges::any_of(row.fields, looks_like_address);
}

std::size_t known_columns(const std::vector<Column>& columns) {
  return static_cast<std::size_t>(std::ranges::count_if(columns, [](const Column& column) {
    return column.part != Part::unknown && column.part != Part::ignored;
  }));
}

std::vector<Column> own_columns(const Row& header) {
  std::vector<Column> columns;
  for (const std::string_view field : header.fields) {
    const std::string name(base::trim(field));
    const bool of_file = name == "id" || name == "added";
    Column column = column_meaning(of_file ? "our " + name : name);
    if (column.part == Part::relation) column = {name, Part::key, name};
    column.name = name;
    columns.push_back(std::move(column));
  }
  return columns;
}

/// By what the cells of the first row look like.
std::vector<Column> guessed_columns(const Row& row) {
  std::vector<Column> columns;
  bool named = false;
  for (const std::string_view field : row.fields) {
    const std::size_t digits = static_cast<std::size_t>(
        std::ranges::count_if(field, [](char c) { return c >= '0' && c <= '9'; }));
    std::string_view key = "about";
    if (looks_like_address(field)) {
      key = "email";
    } else if (digits >= 6 && field.find_first_not_of("0123456789 +()-/.") == field.npos) {
      key = "phone";
    } else if (!named) {
      key = "name";
      named = true;
    }
    columns.push_back(column_meaning(key));
  }
  return columns;
}

/// The row that best may be the header: an exporter's, else the first that names two things of a
/// person, else the first of all.
Sheet first_sheet(const Table& table) {
  Sheet sheet;
  const std::size_t rows = std::min(table.rows.size(), rows_before_header);
  for (std::size_t i = 0; i < rows && sheet.exporter == nullptr; ++i) {
    sheet.exporter = exporter_of(table.rows[i]);
    sheet.header = i;
  }
  if (sheet.exporter == nullptr) {
    sheet.header = 0;
    for (std::size_t i = 0; i < rows && !has_address(table.rows[i]); ++i) {
      if (known_columns(columns_by_synonym(table.rows[i])) < 2) continue;
      sheet.header = i;
      break;
    }
  }
  sheet.begin = sheet.header + 1;
  return sheet;
}

std::vector<Column> columns_under(const Sheet& sheet, const Row& header) {
  if (is_own_export(sheet)) return own_columns(header);
  if (sheet.exporter != nullptr) return columns_of(*sheet.exporter, header);
  return columns_by_synonym(header);
}

/// Half of the row, and three cells at least, are words of the header. Of our own export all of it:
/// anything else is what a key may hold.
bool is_header_again(const Sheet& sheet, const HeaderNames& names, const Row& header,
                     const Row& row) {
  if (is_own_export(sheet)) return row.fields == header.fields;
  std::size_t filled = 0, words = 0;
  for (const std::string_view field : row.fields) {
    const std::string_view text = base::trim(field);
    if (text.empty()) continue;
    ++filled;
    if (names.contains(text)) ++words;
  }
  const std::size_t least = std::min<std::size_t>(3, sheet.columns.size());
  return words >= least && words * 2 >= filled && words > 0;
}

bool is_day_key(const Column& column) {
  const auto* const key = model::find_key(model::keys(model::File::contact), column.word);
  return column.part == Part::key && key != nullptr && key->type == model::Type::day;
}

void settle_days(const Table& table, const ReadOptions& options, Sheet& sheet) {
  sheet.orders.assign(sheet.columns.size(), options.dates);
  std::map<std::size_t, DayColumn> seen;
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    const Part part = sheet.columns[i].part;
    if (part == Part::date || part == Part::last_touch || is_day_key(sheet.columns[i]))
      seen.try_emplace(i);
  }
  for (std::size_t at = sheet.begin; at < sheet.end; ++at) {
    const Row& row = table.rows[at];
    for (auto one = seen.begin(); one != seen.end() && one->first < row.fields.size(); ++one)
      one->second.see(cell_of(row, one->first), row.line);
  }
  for (const auto& [i, days] : seen)
    sheet.orders[i] = days.order(options.dates, sheet.columns[i].name);
}

/// Where mail addresses stand in it, that is what it is.
std::string key_for(const Table& table, const Sheet& sheet, std::size_t place) {
  for (std::size_t at = sheet.begin; at < sheet.end; ++at)
    if (looks_like_address(cell_of(table.rows[at], place))) return "email";
  std::string slug = base::slug(sheet.columns[place].name);
  if (slug.starts_with("x-")) return slug;
  return "x-" + (slug.empty() ? "column" : slug);
}

/// Of each column whether cells below it aren't blank.
std::vector<bool> filled_columns(const Table& table, const Sheet& sheet) {
  std::vector<bool> filled(sheet.columns.size(), false);
  for (std::size_t at = sheet.begin; at < sheet.end; ++at) {
    const Row& row = table.rows[at];
    for (std::size_t i = 0; i < std::min(row.fields.size(), filled.size()); ++i)
      filled[i] = filled[i] || !cell_of(row, i).empty();
  }
  return filled;
}

void say_unknown_columns(const Table& table, const Sheet& sheet, Reading& reading) {
  constexpr std::size_t shown = 6;
  std::vector<std::string> names, keys;
  const std::vector<bool> filled = filled_columns(table, sheet);
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    const Column& column = sheet.columns[i];
    if (column.part != Part::unknown || !filled[i]) continue;
    names.push_back(column.name);
    if (keys.size() < shown) keys.push_back(key_for(table, sheet, i));
  }
  if (names.empty()) return;
  const std::size_t more = names.size() - std::min(names.size(), shown);
  names.resize(names.size() - more);
  std::string maps;
  for (std::size_t i = 0; i < names.size(); ++i) {
    maps += (i > 0 ? " --map " : "--map ") + base::shell_quoted(names[i] + "=" + keys[i]);
    names[i] = "'" + base::one_line(names[i]) + "'";
  }
  std::string said = names.size() == 1 && more == 0 ? "column " : "columns ";
  said += base::join(names, ", ");
  if (more > 0) said += fmt::format(" and {} more", more);
  reading.remarks.push_back(said + " not taken; to keep:\n" + maps);
}

void say_long_rows(const Table& table, const Sheet& sheet, Reading& reading) {
  int rows = 0, line = 0;
  for (std::size_t at = sheet.begin; at < sheet.end; ++at) {
    const Row& row = table.rows[at];
    bool beyond = false;
    for (std::size_t i = sheet.columns.size(); i < row.fields.size(); ++i)
      beyond = beyond || !base::blank(row.fields[i]);
    if (!beyond) continue;
    if (rows++ == 0) line = row.line;
  }
  if (rows == 0) return;
  reading.remarks.push_back(
      fmt::format("{} longer than the header: what is beyond it is left out (first: line {})",
                  rows == 1 ? "1 row is" : fmt::format("{} rows are", rows), line));
}

void say_doubled_columns(const Sheet& sheet, Reading& reading) {
  std::vector<std::string> names;
  for (const Column& column : sheet.columns) names.push_back(column.name);
  std::ranges::sort(names);
  const auto twin = std::ranges::adjacent_find(names);
  if (twin == names.end() || twin->empty()) return;
  reading.remarks.push_back(fmt::format(
      "column '{}' is there twice: of what can be one only, the first that isn't empty is taken",
      *twin));
}

}  // namespace

bool is_own_export(const Sheet& sheet) {
  return sheet.exporter != nullptr && sheet.exporter->columns.empty();
}

std::vector<Sheet> sheets_of(const Table& table, const ReadOptions& options) {
  if (table.rows.empty()) return {};
  Sheet sheet = first_sheet(table);
  const Row& header = table.rows[sheet.header];
  if (sheet.exporter == nullptr && has_address(header)) {
    sheet.begin = sheet.header;
    sheet.columns = guessed_columns(header);
  } else {
    sheet.columns = columns_under(sheet, header);
  }
  apply_map(options, sheet.columns);
  std::vector<Sheet> sheets;
  HeaderNames names = names_in(sheet.columns);
  for (std::size_t at = sheet.begin; at < table.rows.size(); ++at) {
    if (sheet.begin == sheet.header || table.rows[at].fields.size() > most_columns ||
        !is_header_again(sheet, names, table.rows[sheet.header], table.rows[at]))
      continue;
    sheet.end = at;
    sheets.push_back(sheet);
    sheet.exporter = exporter_of(table.rows[at]);
    sheet.columns = columns_under(sheet, table.rows[at]);
    apply_map(options, sheet.columns);
    names = names_in(sheet.columns);
    sheet.header = at;
    sheet.begin = at + 1;
  }
  sheet.end = table.rows.size();
  sheets.push_back(std::move(sheet));
  for (Sheet& one : sheets) settle_days(table, options, one);
  return sheets;
}

bool tells_of_people(const std::vector<Column>& columns) {
  return std::ranges::any_of(columns, [](const Column& column) {
    if (column.part == Part::first || column.part == Part::last) return true;
    return column.part == Part::key && (column.word == "name" || column.word == "email");
  });
}

std::string_view cell_of(const Row& row, std::size_t column) {
  if (column >= row.fields.size()) return {};
  return base::trim(unguarded(row.fields[column]));
}

std::string_view whole_cell_of(const Row& row, std::size_t column) {
  if (column >= row.fields.size()) return {};
  const std::string_view cell = unguarded(row.fields[column]);
  return base::blank(cell) ? std::string_view() : cell;
}

bool looks_like_address(std::string_view text) {
  text = base::trim(text);
  if (text.ends_with('>')) text = text.substr(text.rfind('<') + 1, text.size());
  if (text.ends_with('>')) text.remove_suffix(1);
  const std::size_t at = text.find('@');
  constexpr std::string_view never = " \t\r\n,;:<>\"()";
  return at != text.npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == text.npos &&
         text.find_first_of(never) == text.npos;
}

bool is_blank(const Row& row) {
  return std::ranges::all_of(row.fields, base::blank);
}

std::optional<base::Diagnostic> too_wide(const Table& table, const Source& source) {
  const std::size_t rows = std::min(table.rows.size(), rows_before_header);
  for (std::size_t i = 0; i < rows; ++i) {
    const Row& row = table.rows[i];
    if (row.width() > most_columns)
      return base::Diagnostic{
          source.path,
          row.line,
          0,
          fmt::format("{} columns: more than {} are no list of people", row.width(), most_columns),
          "delete the columns that you don't need, and import it again",
          {}};
  }
  return std::nullopt;
}

void say_unclosed(const Table& table, const Source& source, Reading& reading) {
  for (const UnclosedQuote& quote : table.unclosed)
    reading.flaws.push_back({source.path,
                             quote.line,
                             0,
                             fmt::format("row {}: the quote that opens here never ends", quote.row),
                             "end the cell with a quote; a quote inside it is written twice",
                             {}});
}

std::string too_long(std::string_view column, std::size_t bytes, std::size_t most) {
  constexpr std::size_t kilobyte = 1024;
  return fmt::format("column '{}' holds {} KB, more than {}: left out", base::one_line(column),
                     (bytes + kilobyte - 1) / kilobyte, most / kilobyte);
}

void say_what_is_odd(const Table& table, const std::vector<Sheet>& sheets, const Source& source,
                     Reading& reading) {
  say_unclosed(table, source, reading);
  for (const Sheet& sheet : sheets) {
    if (&sheet != &sheets.front())
      reading.remarks.push_back(
          fmt::format("line {}: another header", table.rows[sheet.header].line));
    say_doubled_columns(sheet, reading);
    say_long_rows(table, sheet, reading);
    if (!reading.people.empty()) say_unknown_columns(table, sheet, reading);
  }
}

}  // namespace nurture::exchange
