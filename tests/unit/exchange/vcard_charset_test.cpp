// Cards in other charsets than UTF-8, and in several at once.
#include <doctest/doctest.h>

#include "base/error.hpp"
#include "exchange/readers.hpp"

namespace nurture::exchange {
namespace {

Reading read_bytes(std::string bytes, std::string encoding = {}) {
  ReadOptions options;
  options.today = *base::parse_iso("2026-11-23");
  options.encoding = std::move(encoding);
  return read_vcard({"people.vcf", std::move(bytes)}, options);
}

std::string in(const std::string& lines) {
  return "BEGIN:VCARD\r\n" + lines + "\r\nEND:VCARD\r\n";
}

TEST_CASE("each property has its own charset") {
  const Reading reading =
      read_bytes(in("FN;CHARSET=ISO-8859-1:J\xFCrgen\r\nTITLE;CHARSET=windows-1251:"
                    "\xC4\xE8\xF0\xE5\xEA\xF2\xEE\xF0"
                    "\r\nORG:M\xC3\xBCller"));
  CHECK(reading.people.at(0).person.name == "Jürgen");
  CHECK(reading.people.at(0).person.title == "Директор");
  CHECK(reading.people.at(0).person.org == "Müller");
  CHECK(reading.remarks.empty());
}

TEST_CASE("bytes without a charset are taken for Windows-1252, and it is said once") {
  const Reading reading = read_bytes(in("FN:J\xFCrgen\r\nORG:M\xFCller"));
  CHECK(reading.people.at(0).person.name == "Jürgen");
  CHECK(reading.remarks ==
        std::vector<std::string>{"read as Windows-1252: --encoding NAME if that is wrong"});
}

TEST_CASE("--encoding is of the whole file") {
  const Reading reading = read_bytes(in("FN:\xC4\xE8\xF0\xE5\xEA\xF2\xEE\xF0"), "windows-1251");
  CHECK(reading.people.at(0).person.name == "Директор");
  CHECK(reading.remarks.empty());
  CHECK_THROWS_AS(read_bytes(in("FN:x"), "x-no-such"), base::Error);
}

TEST_CASE("UTF-16 without a BOM is seen") {
  std::string wide;
  for (const char c : in("FN:Ada")) {
    wide += '\0';
    wide += c;
  }
  CHECK(is_vcard({"-", wide}));
  CHECK(read_bytes(wide).people.at(0).person.name == "Ada");
}

TEST_CASE("an unknown charset costs its property alone") {
  const Reading reading = read_bytes(in("FN:Ada\r\nTITLE;CHARSET=x-no-such:\xFF\xFE"));
  CHECK(reading.people.at(0).person.title.empty());
  REQUIRE(reading.flaws.size() == 1);
  CHECK(reading.flaws[0].message == "the charset 'x-no-such' is not known here: title left out");
}

}  // namespace
}  // namespace nurture::exchange
