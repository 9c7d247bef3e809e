// People of a spreadsheet: comma-separated text of whatever program.
#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <set>

#include "base/charset.hpp"
#include "base/text.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"
#include "exchange/tables/row_person.hpp"
#include "exchange/tables/sheet.hpp"

namespace nurture::exchange {
namespace {

/// Everyone that Google's owner ever wrote to.
constexpr std::string_view other_contacts = "other contacts";

struct LeftOut {
  int hidden = 0, others = 0;
};

bool is_other_contact(const Row& row, const Sheet& sheet) {
  if (sheet.exporter == nullptr || sheet.exporter->what != "Google Contacts") return false;
  for (std::size_t i = 0; i < sheet.columns.size(); ++i)
    if (sheet.columns[i].word == "tags" &&
        base::lower(cell_of(row, i)).find(other_contacts) != std::string::npos)
      return true;
  return false;
}

/// LinkedIn has rows for closed and hidden profiles: a date, and nothing of anybody.
bool is_hidden(const Row& row, const Sheet& sheet) {
  for (std::size_t i = 0; i < std::min(sheet.columns.size(), row.fields.size()); ++i)
    if (sheet.columns[i].word != "since" && !cell_of(row, i).empty()) return false;
  return sheet.exporter != nullptr && sheet.exporter->what.starts_with("LinkedIn");
}

/// A note below or above the rows ("Total: 500 contacts"), or the rest of a broken row.
bool is_stray(const Row& row, const Sheet& sheet, bool broken) {
  if (broken && row.fields.size() != sheet.columns.size()) return true;
  return row.fields.size() == 1 && sheet.columns.size() > 2 &&
         !looks_like_address(row.fields.front());
}

class CsvReader {
 public:
  CsvReader(const Source& source, const ReadOptions& options)
      : source_(source), options_(options) {}

  Reading read();

 private:
  void read_sheet(const Table& table, const Sheet& sheet);
  void read_row(const Row& row, const Sheet& sheet);
  void resolve_ids();
  void say_left_out();
  void say_nothing_usable(const Table& table, const std::vector<Sheet>& sheets);
  void skip(const Row& row, std::string message) {
    reading_.flaws.push_back({source_.path, row.line, 0, std::move(message), {}, {}});
  }

  const Source& source_;
  const ReadOptions& options_;
  Reading reading_;
  LeftOut left_out_;
  bool broken_ = false;  ///< a quote never ended: its rest may look like rows
  std::map<std::string, std::string> names_by_id_;  ///< of nurture's own export
  std::set<std::string> doubled_ids_;               ///< of several rows
};

Reading CsvReader::read() {
  reading_.unit = "row";
  reading_.what = "a spreadsheet";
  const Table table = read_table(text_of(source_, options_, reading_));
  if (auto wide = too_wide(table, source_)) {
    reading_.flaws.push_back(*std::move(wide));
    return std::move(reading_);
  }
  broken_ = !table.unclosed.empty();
  const auto sheets = sheets_of(table, options_);
  if (!sheets.empty() && sheets.front().exporter != nullptr)
    reading_.what = sheets.front().exporter->what;
  if (!sheets.empty() && sheets.front().exporter != nullptr &&
      !has_people(*sheets.front().exporter)) {
    reading_.flaws.push_back({source_.path,
                              0,
                              0,
                              reading_.what + " has no contacts in it",
                              "LinkedIn's contacts are in Connections.csv",
                              {}});
    return std::move(reading_);
  }
  if (!sheets.empty() && std::ranges::none_of(sheets, [](const Sheet& sheet) {
        return tells_of_people(sheet.columns);
      })) {
    say_nothing_usable(table, sheets);
    return std::move(reading_);
  }
  for (const Sheet& sheet : sheets) read_sheet(table, sheet);
  resolve_ids();
  say_left_out();
  say_what_is_odd(table, sheets, source_, reading_);
  if (reading_.people.empty()) say_nothing_usable(table, sheets);
  return std::move(reading_);
}

void CsvReader::read_sheet(const Table& table, const Sheet& sheet) {
  for (std::size_t at = sheet.begin; at < sheet.end; ++at) {
    const Row& row = table.rows[at];
    if (is_blank(row)) continue;
    if (is_hidden(row, sheet)) {
      ++left_out_.hidden;
    } else if (is_other_contact(row, sheet) && base::lower(options_.label) != other_contacts) {
      ++left_out_.others;
    } else if (is_stray(row, sheet, broken_)) {
      skip(row, fmt::format("{} field{} under {} columns", row.fields.size(),
                            row.fields.size() == 1 ? "" : "s", sheet.columns.size()));
    } else {
      read_row(row, sheet);
    }
  }
}

void CsvReader::read_row(const Row& row, const Sheet& sheet) {
  base::Diagnostics warnings;
  PersonRecord record = person_of(row, sheet, source_, options_, warnings);
  if (record.person.name.empty()) return skip(row, "no name and no address");
  reading_.flaws.append(std::move(warnings));
  if (!record.own_id.empty()) {
    const bool fresh = names_by_id_.emplace(record.own_id, record.person.name).second;
    if (!fresh) doubled_ids_.insert(record.own_id);
  }
  hold_to(most_people, reading_.people.size() + 1, "people");
  reading_.people.push_back(std::move(record));
}

/// Who is named by an id is named by name, where the file has it.
void CsvReader::resolve_ids() {
  const auto name_of = [this](const std::string& id) {
    const auto found = names_by_id_.find(id);
    return found != names_by_id_.end() ? found->second : id;
  };
  for (PersonRecord& record : reading_.people) {
    // Whoever copied a row for somebody new left the id as it was.
    if (doubled_ids_.contains(record.own_id)) record.own_id.clear();
    model::Contact& person = record.person;
    for (const std::string& id : std::exchange(person.knows, {}))
      record.relations.push_back({Relation::Kind::knows, {}, name_of(id)});
    const std::string referrer = std::exchange(person.referred_by, {});
    if (!referrer.empty())
      record.relations.push_back({Relation::Kind::referred_by, {}, name_of(referrer)});
  }
}

void CsvReader::say_left_out() {
  const auto rows = [](int count) {
    return fmt::format("{} {}", count, count == 1 ? "row" : "rows");
  };
  if (left_out_.hidden > 0)
    reading_.remarks.push_back(rows(left_out_.hidden) +
                               " without a name left out: hidden or closed profiles");
  if (left_out_.others > 0)
    reading_.remarks.push_back(rows(left_out_.others) +
                               " of Google's 'Other Contacts' left out; to take them: "
                               "--label 'Other Contacts'");
}

void CsvReader::say_nothing_usable(const Table& table, const std::vector<Sheet>& sheets) {
  constexpr std::size_t shown = 8;
  if (sheets.empty()) {
    reading_.flaws.push_back({source_.path, 0, 0, "nothing in it", {}, {}});
    return;
  }
  const Sheet& sheet = sheets.front();
  std::vector<std::string> names;
  for (const Column& column : sheet.columns)
    if (!column.name.empty()) names.push_back("'" + base::one_line(column.name) + "'");
  const std::string first =
      names.empty() ? "Column" : names.front().substr(1, names.front().size() - 2);
  const std::size_t more = names.size() - std::min(names.size(), shown);
  names.resize(names.size() - more);
  const bool header_alone = sheets.size() == 1 && sheet.begin >= table.rows.size();
  const bool mapped = tells_of_people(sheet.columns);
  std::string columns = "its columns are " + base::join(names, ", ");
  if (more > 0) columns += fmt::format(" and {} more", more);
  if (!mapped) columns += "; say which is the name: --map " + base::shell_quoted(first + "=name");
  reading_.flaws.push_back({source_.path,
                            table.rows[sheet.header].line,
                            0,
                            header_alone ? "a header, and no rows"
                            : mapped     ? "no row is of a person"
                                         : "no column is known for a name or a mail address",
                            header_alone ? std::string() : columns,
                            {}});
}

/// Bare, or as "Ada Lovelace <ada@example.com>"; mutt's "alias ada …" is another kind.
bool is_list_of_addresses(const Table& table) {
  return !table.rows.empty() && std::ranges::all_of(table.rows, [](const Row& row) {
    return row.fields.size() == 1 && looks_like_address(row.fields.front()) &&
           !row.fields.front().starts_with("alias ");
  });
}

/// Two columns at least that are known, one of them a name or an address; or cells that are mail
/// addresses, whatever stands above them.
bool has_people(const Table& table) {
  for (const Row& row : table.rows) {
    if (const Exporter* const exporter = exporter_of(row)) return has_people(*exporter);
    const auto columns = columns_by_synonym(row);
    const auto known = std::ranges::count_if(columns, [](const Column& column) {
      return column.part != Part::unknown && column.part != Part::ignored;
    });
    if (known >= 2 && tells_of_people(columns)) return true;
    if (row.fields.size() > 1 && std::ranges::any_of(row.fields, looks_like_address)) return true;
  }
  return false;
}

}  // namespace

bool is_csv(const Source& source) {
  constexpr std::size_t rows = 10;
  const Table table = read_front(source, rows);
  return is_list_of_addresses(table) || has_people(table);
}

Reading read_csv(const Source& source, const ReadOptions& options) {
  return CsvReader(source, options).read();
}

}  // namespace nurture::exchange
