// Any bytes: no reader of a neighbour's file crashes or hangs, and whoever it finds can be written
// into a store. The first byte picks the reader.
#include <array>
#include <cstdint>
#include <string>

#include "base/text.hpp"
#include "exchange/kinds.hpp"
#include "tests/fuzz/law.hpp"

namespace {

using namespace nurture;

constexpr std::array<std::string_view, 8> fuzzed_kinds{"monica", "knotter", "frm",   "friends",
                                                       "org",    "abook",   "notes", "aliases"};

void check_line(const std::string& value, const std::string& bytes) {
  if (!base::valid_utf8(value)) test::broken("text is UTF-8", bytes);
  if (value.find('\n') != std::string::npos || base::control_character(value))
    test::broken("a key of one line has no control character", bytes);
}

void check_prose(const std::string& value, const std::string& bytes) {
  if (!base::valid_utf8(value) || base::control_character(value))
    test::broken("a note has line breaks, and no other control character", bytes);
}

void check_person(const exchange::PersonRecord& record, base::Date today,
                  const std::string& bytes) {
  const model::Contact& person = record.person;
  if (base::blank(person.name)) test::broken("everybody has a name", bytes);
  for (const std::string* text : {&person.name, &person.org, &person.title, &person.timezone})
    check_line(*text, bytes);
  for (const auto* list : {&person.also, &person.email, &person.phone, &person.address, &person.url,
                           &person.tags, &person.source})
    for (const std::string& text : *list) check_line(text, bytes);
  for (const auto& [key, value] : record.own) {
    if (!key.starts_with("x-") || key.size() < 3)
      test::broken("a key of their own begins with x-", bytes);
    check_line(key + value, bytes);
  }
  for (const model::Anniversary& date : person.dates) check_line(date.what, bytes);
  for (const model::Interaction& touch : person.interactions) {
    if (touch.date > today) test::broken("no touch is to come", bytes);
    check_prose(touch.note, bytes);
  }
  check_prose(person.about, bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const exchange::Kind& kind = *exchange::find_kind(fuzzed_kinds.at(*data % fuzzed_kinds.size()));
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  exchange::ReadOptions options;
  options.settings = model::default_settings();
  options.today = *base::parse_iso("2026-11-23");
  options.all = true;
  const exchange::Source source{"notes/Ada.txt", bytes};
  kind.is(source);
  exchange::kind_of(source);
  const exchange::Reading reading = kind.read(source, options);
  for (const exchange::PersonRecord& record : reading.people)
    check_person(record, options.today, bytes);
  for (const exchange::TouchRecord& record : reading.touches) {
    if (record.touch.date > options.today) test::broken("no touch is to come", bytes);
    if (base::blank(record.who)) test::broken("a touch is somebody's", bytes);
    check_prose(record.touch.note, bytes);
  }
  return 0;
}
