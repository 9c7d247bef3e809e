// Text in other charsets: known by its bytes, or named. The values are those of Python's codecs.
#include "base/charset.hpp"

#include <doctest/doctest.h>
#include <random>
#include <vector>

#include "base/charset_tables.hpp"
#include "base/utf8.hpp"

using namespace nurture::base;
using namespace std::string_literals;

namespace {

std::string utf8_of(std::u32string_view code_points) {
  std::string text;
  for (const char32_t value : code_points) append(text, value);
  return text;
}

std::string read_as(std::string_view charset, std::string_view bytes) {
  return decode(bytes, charset).value_or("unknown");
}

/// "Ren\u00e9 \U0001F600" in the form named.
const std::string rene = "René \xF0\x9F\x98\x80";
const std::string rene_16le = "R\0e\0n\0\xE9\0 \0\x3D\xD8\x00\xDE"s;
const std::string rene_16be = "\0R\0e\0n\0\xE9\0 \xD8\x3D\xDE\x00"s;
const std::string rene_32le = "R\0\0\0e\0\0\0n\0\0\0\xE9\0\0\0 \0\0\0\x00\xF6\x01\x00"s;
const std::string rene_32be = "\0\0\0R\0\0\0e\0\0\0n\0\0\0\xE9\0\0\0 \x00\x01\xF6\x00"s;

void check_known_by_bytes(const std::string& bytes, const std::string& text,
                          const std::string& charset) {
  const Decoded decoded = decode(bytes);
  CHECK(decoded.text == text);
  CHECK(decoded.charset == charset);
}

}  // namespace

TEST_CASE("a text's charset is known by its mark") {
  check_known_by_bytes("\xEF\xBB\xBF" + rene, rene, "");
  check_known_by_bytes("\xFF\xFE" + rene_16le, rene, "UTF-16LE");
  check_known_by_bytes("\xFE\xFF" + rene_16be, rene, "UTF-16BE");
  check_known_by_bytes("\xFF\xFE\0\0"s + rene_32le, rene, "UTF-32LE");
  check_known_by_bytes("\0\0\xFE\xFF"s + rene_32be, rene, "UTF-32BE");
  check_known_by_bytes("\xFF\xFE", "", "UTF-16LE");
}

TEST_CASE("without a mark it is known by what the bytes look like") {
  check_known_by_bytes("", "", "");
  check_known_by_bytes(rene + "\r\n", rene + "\r\n", "");
  check_known_by_bytes(rene_16le, rene, "UTF-16LE");
  check_known_by_bytes(rene_16be, rene, "UTF-16BE");
  check_known_by_bytes("Ren\xE9 \x80 5", "René € 5", "Windows-1252");
  check_known_by_bytes("\x81\x8D\x8F\x90\x9D", utf8_of(U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"),
                       "Windows-1252");
}

TEST_CASE("a line is UTF-8 or not, whatever the others are") {
  check_known_by_bytes("Ren\xE9\nRen\xC3\xA9\r\nRen\xE9\rRene", "René\nRené\r\nRené\rRene",
                       "UTF-8, and Windows-1252 where it isn't that");
  check_known_by_bytes("Ren\xE9\n\nRene\n", "René\n\nRene\n", "Windows-1252");
}

TEST_CASE("a NUL here and there makes no UTF-16 of a text") {
  check_known_by_bytes("name,email\nAda\0,ada@x.example\n"s, "name,email\nAda\0,ada@x.example\n"s,
                       "");
  check_known_by_bytes(std::string(64, '\0'), std::string(64, '\0'), "");
}

TEST_CASE("a mark at the front is no part of the text where the charset is named") {
  CHECK(read_as("utf8", "\xEF\xBB\xBF" + rene) == rene);
  CHECK(read_as("UTF-16LE", "\xFF\xFE" + rene_16le) == rene);
  CHECK(read_as("utf-16", "\xFF\xFE" + rene_16le) == rene);
  CHECK(read_as("UTF-32", "\xFF\xFE\0\0"s + rene_32le) == rene);
}

TEST_CASE("UTF-16 and UTF-32 by name") {
  CHECK(read_as("UTF-16LE", rene_16le) == rene);
  CHECK(read_as("UTF-16BE", rene_16be) == rene);
  CHECK(read_as("UTF-16", rene_16le) == rene);
  CHECK(read_as("UTF-16", "\x4E\x2D") == "中");
  CHECK(read_as("UTF-32LE", rene_32le) == rene);
  CHECK(read_as("UTF-32", rene_32be) == rene);
}

TEST_CASE("what can't be read becomes U+FFFD") {
  CHECK(read_as("UTF-8", "a\xC3(b\xED\xA0\x80") == utf8_of(U"a\uFFFD(b\uFFFD\uFFFD\uFFFD"));
  CHECK(read_as("UTF-16BE", "\xD8\x3D\0A"s) == utf8_of(U"\uFFFDA"));
  CHECK(read_as("UTF-16BE", "\xDE\x00\xD8\x3D"s) == utf8_of(U"\uFFFD\uFFFD"));
  CHECK(read_as("UTF-16LE", "A\0B"s) == utf8_of(U"A\uFFFD"));
  CHECK(read_as("UTF-32BE", "\x7F\0\0\0\0\0\0A"s) == utf8_of(U"\uFFFDA"));
  CHECK(read_as("US-ASCII", "Ren\xE9") == utf8_of(U"Ren\uFFFD"));
}

TEST_CASE("single-byte charsets have their tables here") {
  struct Case {
    std::string charset;
    std::string bytes;
    std::u32string expected;
  };
  const std::vector<Case> cases = {
      {"latin1", "\xE9\xFF\xA0", U"\u00E9\u00FF\u00A0"},
      {"ISO_8859-2:1987", "\xA1\xB3\xF8\xFF", U"\u0104\u0142\u0159\u02D9"},
      {"ISO-8859-3", "\xA1\xA5\xFE", U"\u0126\uFFFD\u015D"},
      {"latin4", "\xA2\xFD", U"\u0138\u0169"},
      {"iso8859-5", "\xA1\xF0\xFD", U"\u0401\u2116\u00A7"},
      {"ISO-8859-6", "\xC7\xF2\xA1", U"\u0627\u0652\uFFFD"},
      {"greek", "\xA4\xE1\xD2", U"\u20AC\u03B1\uFFFD"},
      {"hebrew", "\xE0\xFA\xFE", U"\u05D0\u05EA\u200F"},
      {"latin5", "\xD0\xFD\x85", U"\u011E\u0131\u0085"},
      {"csISOLatin6", "\xA1\xFF", U"\u0104\u0138"},
      {"TIS-620", "\xA1\xFB\xFF", U"\u0E01\u0E5B\uFFFD"},
      {"ISO-8859-13", "\xA1\xFF", U"\u201D\u2019"},
      {"ISO-8859-14", "\xA1\xFF", U"\u1E02\u00FF"},
      {"latin-9", "\xA4\xBE", U"\u20AC\u0178"},
      {"ISO-8859-16", "\xA5\xFF", U"\u201E\u00FF"},
      {"windows-874", "\x80\xA1", U"\u20AC\u0E01"},
      {"windows-1250", "\x8A\x9F\x81", U"\u0160\u017A\uFFFD"},
      {"cp1251", "\xC0\xFF\xA8", U"\u0410\u044F\u0401"},
      {"CP1252", "\x80\x93\x9F\x81", U"\u20AC\u201C\u0178\uFFFD"},
      {"windows-1253", "\xC1\xFE\xD2", U"\u0391\u03CE\uFFFD"},
      {"windows-1254", "\xDD\xFD\x80", U"\u0130\u0131\u20AC"},
      {"windows-1255", "\xE0\xC4\xFD", U"\u05D0\u05B4\u200E"},
      {"windows-1256", "\x81\xC7\xFF", U"\u067E\u0627\u06D2"},
      {"windows-1257", "\xC0\xFF", U"\u0104\u02D9"},
      {"windows-1258", "\xD5\xF5\xFE", U"\u01A0\u01A1\u20AB"},
      {"KOI8-R", "\xC1\xFF\x80", U"\u0430\u042A\u2500"},
      {"koi8u", "\xA4\xAD\xC0", U"\u0454\u0491\u044E"},
      {"x-mac-roman", "\x80\xDB\xFF", U"\u00C4\u20AC\u02C7"},
      {"IBM437", "\x81\xE1\xFF", U"\u00FC\u00DF\u00A0"},
      {"cp850", "\x9B\xD5", U"\u00F8\u0131"},
      {"ibm852", "\xA5\xFD", U"\u0105\u0159"},
      {"IBM866", "\x80\xEF\xF0", U"\u0410\u044F\u0401"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.charset);
    CHECK(read_as(each.charset, "A~" + each.bytes) == "A~" + utf8_of(each.expected));
  }
}

TEST_CASE("what calls itself ISO-8859-1 has the quotes and the euro of Windows-1252") {
  CHECK(read_as("iso-8859-1", "\x80 \x93\x94") == "€ “”");
}

TEST_CASE("each table says what every byte of it means") {
  for (const CharsetTable& table : charset_tables()) {
    CAPTURE(table.names);
    CHECK(table.meanings.size() == 0x100U - table.first);
  }
}

TEST_CASE("UTF-7, options of iconv and names that nobody has are unknown") {
  for (const char* name : {"UTF-7", "utf7", "csUnicode11UTF7", "unicode-1-1-utf-7", "UTF-7-IMAP",
                           "", "-", "klingon", "EUC-JP//IGNORE", "../../x"}) {
    CAPTURE(name);
    CHECK_FALSE(decode("+ADw-", name));
  }
}

TEST_CASE("far-eastern charsets are read where the machine's iconv has them") {
  const auto text = decode("\x93\xFA\x96\x7B\x80", "Shift_JIS");
  if (!text) return;  // a machine without its modules
  CHECK(*text == "日本" + utf8_of(U"\uFFFD"));
  CHECK(read_as("x-euc-jp", "\xC6\xFC\xCB\xDC") == "日本");
  CHECK(read_as("ISO-2022-JP", "\x1B$BF|K\\\x1B(B!") == "日本!");
  CHECK(read_as("GB18030", "\xD6\xD0\xCE") == "中" + utf8_of(U"\uFFFD"));
  std::string many;
  std::string expected;
  for (int i = 0; i < 5000; ++i) {
    many += "\xA4\xA4";
    expected += "中";
  }
  CHECK(read_as("Big5", many) == expected);
}

TEST_CASE("whatever the bytes, what comes out is UTF-8") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % 3 == 0 ? 0 : random());
    CAPTURE(round);
    CHECK(valid_utf8(decode(bytes).text));
    for (const char* name : {"UTF-8", "UTF-16", "UTF-32LE", "cp1255", "Shift_JIS", "ISO-2022-JP"}) {
      CHECK(valid_utf8(decode(bytes, name).value_or("")));
    }
  }
}
