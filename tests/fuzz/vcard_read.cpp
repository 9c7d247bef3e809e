// Any bytes: reading cards neither crashes nor hangs, whoever it finds can be written into a store,
// and a card made of them reads back as the same person.
#include <cstdint>
#include <string>

#include "base/text.hpp"
#include "exchange/cards/vcard_write.hpp"
#include "exchange/readers.hpp"
#include "tests/fuzz/law.hpp"

namespace {

using namespace nurture;

exchange::Reading read(const std::string& bytes) {
  exchange::ReadOptions options;
  options.today = *base::parse_iso("2026-11-23");
  const exchange::Source source{"people.vcf", bytes};
  exchange::is_vcard(source);
  return exchange::read_vcard(source, options);
}

void check_line(const std::string& value, const std::string& bytes) {
  if (!base::valid_utf8(value)) test::broken("text is UTF-8", bytes);
  if (value.find('\n') != std::string::npos || base::control_character(value))
    test::broken("a key of one line has no control character", bytes);
}

void check_texts(const model::Contact& person, const std::string& bytes) {
  if (base::blank(person.name)) test::broken("everybody has a name", bytes);
  for (const std::string* text : {&person.name, &person.uid, &person.org, &person.title,
                                  &person.timezone, &person.rating, &person.met})
    check_line(*text, bytes);
  for (const auto* list : {&person.also, &person.email, &person.phone, &person.address, &person.url,
                           &person.tags, &person.source}) {
    for (const std::string& text : *list) check_line(text, bytes);
  }
  for (const model::Anniversary& date : person.dates) check_line(date.what, bytes);
  if (!base::valid_utf8(person.about) || base::control_character(person.about))
    test::broken("a note has line breaks, and no other control character", bytes);
}

void check_again(const exchange::PersonRecord& record, const std::string& bytes) {
  model::Contact person = record.person;
  person.id = "somebody";
  for (const auto version : {exchange::CardVersion::v3, exchange::CardVersion::v4}) {
    exchange::Portrait portrait;
    portrait.person = &person;
    portrait.org = person.org;
    portrait.before_call = "Last: call";
    const auto again = read(exchange::card_of(portrait, version));
    if (again.people.size() != 1) test::broken("a card of ours is one person's", bytes);
    model::Contact expected = person;
    expected.id.clear();
    expected.uid = exchange::card_uid(person);
    if (again.people.front().person != expected)
      test::broken("a card reads back as the same person", exchange::card_of(portrait, version));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const exchange::Reading reading = read(bytes);
  if (reading.people.empty() && reading.flaws.empty())
    test::broken("nobody is gone without a line", bytes);
  for (const exchange::PersonRecord& record : reading.people) {
    if (record.place.line < 1) test::broken("everybody has their place", bytes);
    check_texts(record.person, bytes);
    check_again(record, bytes);
  }
  return 0;
}
