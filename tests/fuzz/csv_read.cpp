// Any bytes: reading a spreadsheet neither crashes nor hangs, whoever it finds has a name, and an
// export of them reads back as the same people.
#include <cstdint>
#include <string>

#include "base/error.hpp"
#include "base/text.hpp"
#include "exchange/readers.hpp"
#include "exchange/tables/csv_write.hpp"
#include "tests/fuzz/law.hpp"

namespace {

using namespace nurture;

exchange::ReadOptions options() {
  exchange::ReadOptions made;
  made.today = *base::parse_iso("2026-11-23");
  made.dates = exchange::DayOrder::day_first;
  return made;
}

std::vector<model::Contact> people_of(const exchange::Reading& reading, const std::string& bytes) {
  std::vector<model::Contact> people;
  for (const exchange::PersonRecord& record : reading.people) {
    if (base::blank(record.person.name)) test::broken("everybody has a name", bytes);
    if (!base::valid_utf8(record.person.name)) test::broken("a name is UTF-8", bytes);
    if (!record.is_organisation) people.push_back(record.person);  // the others aren't exported
  }
  return people;
}

void check_log(const exchange::Source& source) {
  exchange::is_log(source);
  for (const exchange::TouchRecord& record : exchange::read_log(source, options()).touches) {
    if (base::blank(record.who)) test::broken("a touch is with somebody", source.bytes);
    if (record.touch.date > options().today) test::broken("a touch is in the past", source.bytes);
  }
}

void check_people(const exchange::Source& source) {
  exchange::is_csv(source);
  const exchange::Reading reading = exchange::read_csv(source, options());
  if (reading.people.empty() == reading.flaws.empty() && reading.people.empty())
    test::broken("nobody is an error", source.bytes);
  const auto people = people_of(reading, source.bytes);
  if (people.empty()) return;
  for (const bool raw : {false, true}) {
    const std::string sheet = exchange::sheet_of(people, raw);
    const auto again = people_of(exchange::read_csv({"again.csv", sheet}, options()), source.bytes);
    if (!raw && exchange::sheet_of(again, raw) != sheet)
      test::broken("an export reads back as it was", sheet + "\n" + exchange::sheet_of(again, raw));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const exchange::Source source{"people.csv",
                                std::string(reinterpret_cast<const char*>(data), size)};
  try {
    check_people(source);
    check_log(source);
  } catch (const base::Error& error) {
    if (error.exit() != base::Exit::usage)
      test::broken("only a question to the person is thrown", source.bytes);
  }
  return 0;
}
