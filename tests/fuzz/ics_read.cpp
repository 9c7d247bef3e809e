// Any bytes: reading a calendar neither crashes nor hangs, its touches can be written into a store,
// and reading it again gives the same.
#include <cstdint>
#include <string>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "exchange/readers.hpp"
#include "tests/fuzz/law.hpp"

namespace {

using namespace nurture;

exchange::Reading read(const std::string& bytes) {
  exchange::ReadOptions options;
  options.today = *base::parse_iso("2026-11-23");
  options.mine = {"dave@muster.example", "*@example.com"};
  options.offset_in = [](const std::string& zone, std::int64_t) {
    return zone.starts_with("Europe/") ? std::optional(60) : std::nullopt;
  };
  const exchange::Source source{"cal.ics", bytes};
  exchange::is_calendar(source);
  return exchange::read_calendar(source, options);
}

void check(const exchange::TouchRecord& record, const std::string& bytes) {
  const model::Interaction& touch = record.touch;
  const base::Date today = *base::parse_iso("2026-11-23");
  if (touch.date >= today) test::broken("a touch is of the past", bytes);
  if (record.place.line < 1) test::broken("every touch has its place", bytes);
  if (record.who.find('@') == std::string::npos) test::broken("a touch is with an address", bytes);
  for (const std::string* text : {&record.who, &touch.note, &touch.event, &touch.channel}) {
    if (!base::valid_utf8(*text)) test::broken("text is UTF-8", bytes);
    if (text->find('\n') != std::string::npos || base::control_character(*text))
      test::broken("a key of one line has no control character", bytes);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const exchange::Reading reading = read(bytes);
  for (const exchange::TouchRecord& record : reading.touches) check(record, bytes);
  if (read(bytes).touches.size() != reading.touches.size())
    test::broken("read twice, it is the same", bytes);
  return 0;
}
