// abook's address book: a section a person, KEY=VALUE a line. Its "anniversary" is the birthday:
// abook itself writes it as one into cards.
#include <algorithm>
#include <array>
#include <memory>

#include "base/strings.hpp"
#include "exchange/person_draft.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"
#include "exchange/text_lines.hpp"

namespace nurture::exchange {
namespace {

constexpr std::array<std::string_view, 6> abook_place_keys{"address", "address2", "city",
                                                           "state",   "zip",      "country"};

/// One section.
class AbookEntry {
 public:
  AbookEntry(const Source& source, const ReadOptions& options, Reading& reading, int line)
      : draft_(source, options, reading, line) {}

  void take(std::string_view key, std::string_view value, int line) {
    model::Contact& person = draft_.person();
    if (key == "name") {
      person.name = value;
    } else if (key == "email") {
      for (const std::string& one : parts_of(value, ",")) draft_.add_email(one, line);
    } else if (key == "phone" || key == "workphone" || key == "mobile") {
      add_once(person.phone, value);
    } else if (key == "nick") {
      add_once(person.also, value);
    } else if (key == "url") {
      add_once(person.url, value);
    } else if (key == "notes") {
      add_paragraph(person.about, value);
    } else if (key == "anniversary") {
      draft_.add_date(value, "birthday", line);
    } else if (key == "groups") {
      for (const std::string& one : parts_of(value, ",")) add_once(person.tags, one);
    } else {
      take_place(key, value);
    }
  }

  void finish() {
    std::vector<std::string> parts;
    for (const std::string& part : place_)
      if (!base::blank(part)) parts.push_back(part);
    add_once(draft_.person().address, base::join(parts, ", "));
    draft_.finish();
  }

 private:
  void take_place(std::string_view key, std::string_view value) {
    const auto found = std::ranges::find(abook_place_keys, key);
    if (found == abook_place_keys.end()) return draft_.add_own(key, value);
    place_.at(static_cast<std::size_t>(found - abook_place_keys.begin())) = value;
  }

  PersonDraft draft_;
  std::array<std::string, abook_place_keys.size()> place_;
};

}  // namespace

bool is_abook(const Source& source) {
  constexpr std::size_t head = 2000;
  const std::string_view text = std::string_view(source.bytes).substr(0, head);
  return text.find("[format]") != std::string_view::npos &&
         text.find("program=abook") != std::string_view::npos;
}

Reading read_abook(const Source& source, const ReadOptions& options) {
  Reading reading;
  reading.what = "abook's address book";
  reading.unit = "entry";
  const std::string text = text_of(source, options, reading);
  std::unique_ptr<AbookEntry> entry;
  int number = 0;
  for (const std::string_view raw : text_lines(text)) {
    ++number;
    const std::string_view line = base::trim(raw);
    if (line.starts_with('[') && line.ends_with(']')) {
      if (entry) entry->finish();
      const bool is_person = line != "[format]";
      entry = is_person ? std::make_unique<AbookEntry>(source, options, reading, number) : nullptr;
      continue;
    }
    const std::size_t equals = line.find('=');
    if (!entry || line.starts_with('#') || equals == std::string_view::npos) continue;
    entry->take(base::trim(line.substr(0, equals)), base::trim(line.substr(equals + 1)), number);
  }
  if (entry) entry->finish();
  return reading;
}

}  // namespace nurture::exchange
