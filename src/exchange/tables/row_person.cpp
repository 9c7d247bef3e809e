// A row of a spreadsheet as somebody.
#include "exchange/tables/row_person.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "base/text.hpp"
#include "exchange/source_text.hpp"
#include "exchange/tables/cells.hpp"
#include "exchange/tables/row_values.hpp"
#include "model/schema.hpp"

namespace nurture::exchange {
namespace {

using Texts = std::vector<std::string>;

class RowPerson {
 public:
  RowPerson(const Row& row, const Sheet& sheet, const Source& source, const ReadOptions& options,
            base::Diagnostics& warnings)
      : row_(row), sheet_(sheet), options_(options), warnings_(warnings) {
    record_.place = {source.path, row.line};
    record_.own_export = is_own_export(sheet);
  }

  PersonRecord take() {
    for (std::size_t i = 0; i < std::min(sheet_.columns.size(), row_.fields.size()); ++i) {
      const auto cell = record_.own_export ? whole_cell_of(row_, i) : cell_of(row_, i);
      const std::size_t most = record_.own_export ? most_own_cell_bytes : most_cell_bytes;
      if (cell.size() > most) {
        warn(too_long(sheet_.columns[i].name, cell.size(), most));
      } else if (!cell.empty()) {
        take(i, cell);
      }
    }
    finish_addresses();
    finish_birthday();
    finish_name();
    return std::move(record_);
  }

 private:
  void warn(std::string message, std::string hint = {}) {
    warnings_.push_back({record_.place.path,
                         row_.line,
                         0,
                         std::move(message),
                         std::move(hint),
                         {},
                         base::Severity::warning});
  }

  /// Of Google: "* Work" is the first of its kind.
  std::string label_of(const Column& column, bool& first) const {
    std::string_view label = column.label ? cell_of(row_, *column.label) : std::string_view();
    first = label.starts_with('*');
    if (first) label.remove_prefix(1);
    return std::string(base::trim(label));
  }

  void take(std::size_t place, std::string_view cell);
  void take_of_file(Part part, std::string_view cell);
  void take_address_part(const Column& column, std::string_view cell);
  void take_key(std::size_t place, std::string_view cell);
  void take_emails(const Column& column, std::string_view cell);
  void take_phones(const Column& column, std::string_view cell);
  void take_tags(std::string_view cell);
  void take_urls(std::string_view cell);
  void take_date(std::size_t place, std::string_view cell, const std::string& what);
  void take_last_touch(std::size_t place, std::string_view cell);
  void take_relation(const Column& column, std::string_view cell);
  void finish_addresses();
  void finish_birthday();
  void finish_name();
  void add_yearly(const base::CalendarDay& day, const std::string& what, std::string_view cell);

  const Row& row_;
  const Sheet& sheet_;
  const ReadOptions& options_;
  base::Diagnostics& warnings_;
  PersonRecord record_;
  NameParts name_;
  std::vector<std::pair<int, AddressParts>> addresses_;
  std::string birth_year_, birth_month_, birth_day_;
  Texts taken_;  ///< keys that have their one value
};

void RowPerson::take(std::size_t place, std::string_view cell) {
  const Column& column = sheet_.columns[place];
  const auto name_part = [&](std::string& part) {
    part += (part.empty() ? "" : " ") + std::string(cell);
  };
  switch (column.part) {
    case Part::first:
      return name_part(name_.first);
    case Part::middle:
      return name_part(name_.middle);
    case Part::last:
      return name_part(name_.last);
    case Part::prefix:
      return name_part(name_.prefix);
    case Part::suffix:
      return name_part(name_.suffix);
    case Part::street:
    case Part::postbox:
    case Part::city:
    case Part::region:
    case Part::postcode:
    case Part::country:
      return take_address_part(column, cell);
    case Part::birth_year:
      birth_year_ = cell;
      return;
    case Part::birth_month:
      birth_month_ = cell;
      return;
    case Part::birth_day:
      birth_day_ = cell;
      return;
    case Part::date: {
      bool first = false;
      std::string what = column.word.empty() ? base::lower(label_of(column, first)) : column.word;
      return take_date(place, cell, what.empty() ? "anniversary" : what);
    }
    case Part::last_touch:
      return take_last_touch(place, cell);
    case Part::relation:
      return take_relation(column, cell);
    case Part::source:
      return add_new(record_.person.source, column.word + ":" + std::string(cell));
    case Part::own: {
      bool first = false;
      std::string key = column.word.empty() ? base::slug(label_of(column, first)) : column.word;
      if (!key.starts_with("x-")) key = "x-" + (key.empty() ? "field" : key);
      record_.own.emplace_back(std::move(key), std::string(cell));
      return;
    }
    case Part::key:
      return take_key(place, cell);
    case Part::our_id:
    case Part::our_added:
      return take_of_file(column.part, cell);
    case Part::unknown:
    case Part::ignored:
    case Part::label:
      return;
  }
}

void RowPerson::take_of_file(Part part, std::string_view cell) {
  if (part == Part::our_id) record_.own_id = base::trim(cell);
  if (part == Part::our_added) record_.own_added = base::parse_iso(base::trim(cell));
}

void RowPerson::take_address_part(const Column& column, std::string_view cell) {
  auto found = std::ranges::find(addresses_, column.group, [](auto& one) { return one.first; });
  if (found == addresses_.end())
    found = addresses_.insert(addresses_.end(), {column.group, AddressParts{}});
  const auto piece = static_cast<std::size_t>(column.part) - static_cast<std::size_t>(Part::street);
  add_new(found->second.pieces.at(piece), on_one_line(cell));
}

void RowPerson::take_key(std::size_t place, std::string_view cell) {
  const Column& column = sheet_.columns[place];
  const model::Key* const key = model::find_key(model::keys(model::File::contact), column.word);
  const bool own = is_own_export(sheet_);
  if (column.word == "name") {
    if (name_.name.empty()) name_.name = base::trim(cell);
    return;
  }
  if (column.word == "about") {
    std::string& about = record_.person.about;
    about += (about.empty() ? "" : "\n") + std::string(cell);
    return;
  }
  if (!own && column.word == "email") return take_emails(column, cell);
  if (!own && column.word == "phone") return take_phones(column, cell);
  if (!own && column.word == "tags") return take_tags(cell);
  if (!own && column.word == "url") return take_urls(cell);
  if (!own && column.word == "address") return add_new(record_.person.address, on_one_line(cell));
  if (!key->many && std::ranges::find(taken_, column.word) != taken_.end()) return;
  taken_.push_back(column.word);
  std::string text(cell);
  if (!own && key->type == model::Type::day) {
    const WrittenDay written = written_day(cell);
    if (written.kind == WrittenDay::Kind::none) return;
    const auto day = date_of(written, sheet_.orders[place], options_.today);
    if (!day) return warn(fmt::format("{} '{}' is not a day: left out", column.word, cell));
    text = base::iso(*day);
  }
  if (const auto problem = read_cell(column.word, text, record_.person))
    warn(*problem + ": left out");
}

void RowPerson::take_emails(const Column& column, std::string_view cell) {
  bool first = false;
  label_of(column, first);
  Texts found;
  for (const std::string& item : values_of(cell, ";,\r\n\t")) {
    if (const std::size_t bracket = item.rfind('<'); item.ends_with('>') && bracket != item.npos) {
      // Ada Lovelace <ada@example.com>
      if (name_.name.empty()) name_.name = base::trim(item.substr(0, bracket));
    }
    for (std::string& word : split_cell(bare_address(item), " "))
      if (looks_like_address(word)) add_new(found, std::move(word));
  }
  if (found.empty())
    warn(fmt::format("'{}' is not a mail address: left out", base::one_line(cell)));
  Texts& all = record_.person.email;
  const Texts before = first ? std::exchange(all, {}) : Texts{};
  for (std::string& one : found) add_new(all, std::move(one));
  for (const std::string& one : before) add_new(all, one);
}

void RowPerson::take_phones(const Column& column, std::string_view cell) {
  bool first = false;
  const std::string label = base::fold(label_of(column, first));
  if (label.find("fax") != label.npos || label == "pager") return;
  for (std::string& item : values_of(cell, ";\r\n")) {
    const auto digits = std::ranges::count_if(item, [](char c) { return c >= '0' && c <= '9'; });
    if (digits >= 3 && item.find("E+") != item.npos) {
      warn(fmt::format("'{}' is what a spreadsheet left of a telephone number: left out", item),
           "format the column as text, and export again");
    } else if (digits >= 3) {
      add_new(record_.person.phone, std::move(item));
    } else {
      warn(fmt::format("'{}' is not a telephone number: left out", base::one_line(item)));
    }
  }
}

void RowPerson::take_tags(std::string_view cell) {
  const bool commas = cell.find_first_of(";|") == cell.npos;
  for (std::string& item : values_of(cell, commas ? "," : ";|")) {
    const bool system = item.starts_with('*');
    if (system) item = base::trim(std::string_view(item).substr(1));
    const std::string word = base::lower(item);
    if (system && (word == "mycontacts" || word == "my contacts" || word == "starred" ||
                   word == "other contacts"))
      continue;
    add_new(record_.person.tags, std::move(item));
  }
}

void RowPerson::take_urls(std::string_view cell) {
  for (std::string& item : values_of(cell, " \r\n\t")) {
    add_new(record_.person.source, linkedin_source(item));
    add_new(record_.person.url, std::move(item));
  }
}

void RowPerson::add_yearly(const base::CalendarDay& day, const std::string& what,
                           std::string_view cell) {
  model::Anniversary made{{day.month, day.day, std::nullopt}, what, {}, day.year};
  const auto first = day.year ? base::date_of(*day.year, day.month, day.day) : std::nullopt;
  if (first && *first > options_.today) {
    if (what == "birthday")
      return warn(fmt::format("{} '{}' is in the future: left out", what, cell));
    made.date.year = std::exchange(made.year, std::nullopt);
  }
  if (std::ranges::find(record_.person.dates, made) == record_.person.dates.end())
    record_.person.dates.push_back(std::move(made));
}

void RowPerson::take_date(std::size_t place, std::string_view cell, const std::string& what) {
  const WrittenDay written = written_day(cell);
  if (written.kind == WrittenDay::Kind::none) return;
  if (const auto day = day_of(written, sheet_.orders[place], options_.today))
    return add_yearly(*day, what, cell);
  const bool impossible = written.kind == WrittenDay::Kind::day;
  warn(fmt::format("{} '{}' {}: left out", what, base::one_line(cell),
                   impossible ? "doesn't exist" : "is not a day"));
}

void RowPerson::take_last_touch(std::size_t place, std::string_view cell) {
  const WrittenDay written = written_day(cell);
  if (written.kind == WrittenDay::Kind::none) return;
  const auto day = date_of(written, sheet_.orders[place], options_.today);
  const std::string& column = sheet_.columns[place].name;
  if (!day)
    return warn(fmt::format("{} '{}' is not a day: left out", column, base::one_line(cell)));
  if (*day > options_.today)
    return warn(fmt::format("{} '{}' is in the future: left out", column, cell));
  model::Interaction touch;
  touch.date = *day;
  const std::string_view what = sheet_.exporter != nullptr ? sheet_.exporter->what : "";
  touch.note = fmt::format("imported from {}",
                           what.empty() ? "a spreadsheet" : what.substr(0, what.find('\'')));
  record_.person.interactions.push_back(std::move(touch));
}

void RowPerson::take_relation(const Column& column, std::string_view cell) {
  bool first = false;
  const std::string label =
      base::lower(column.word.empty() ? label_of(column, first) : column.word);
  Relation relation;
  if (label == "referred_by" || label == "referred by") {
    relation.kind = Relation::Kind::referred_by;
  } else if (label != "knows") {
    relation.label = label;
  }
  for (std::string& name : values_of(cell, ";\r\n")) {
    relation.name = std::move(name);
    record_.relations.push_back(relation);
  }
}

void RowPerson::finish_addresses() {
  for (const auto& [group, address] : addresses_) add_new(record_.person.address, address.text());
}

void RowPerson::finish_birthday() {
  if (birth_month_.empty() || birth_day_.empty()) return;
  const std::string text =
      (birth_year_.empty() ? "-" : birth_year_) + "-" + birth_month_ + "-" + birth_day_;
  const WrittenDay written = written_day(text);
  if (const auto day = day_of(written, DayOrder::unknown, options_.today)) {
    add_yearly(*day, "birthday", text);
  } else if (written.kind != WrittenDay::Kind::none) {
    warn(fmt::format("birthday {} {} {} doesn't exist: left out", birth_day_, birth_month_,
                     birth_year_));
  }
}

void RowPerson::finish_name() {
  model::Contact& person = record_.person;
  person.name = name_.whole();
  if (person.name.find('@') != person.name.npos && looks_like_address(person.name)) {
    add_new(person.email, person.name);
    person.name.clear();
  }
  if (!person.name.empty() && is_degree(name_.prefix))
    add_new(person.also, name_.prefix + " " + person.name);
  std::erase(person.also, person.name);
  if (!person.name.empty()) return;
  if (!person.email.empty()) {
    person.name = person.email.front().substr(0, person.email.front().find('@'));
  } else if (!person.org.empty()) {
    person.name = std::exchange(person.org, {});
    record_.is_organisation = true;
  }
}

}  // namespace

PersonRecord person_of(const Row& row, const Sheet& sheet, const Source& source,
                       const ReadOptions& options, base::Diagnostics& warnings) {
  return RowPerson(row, sheet, source, options, warnings).take();
}

}  // namespace nurture::exchange
