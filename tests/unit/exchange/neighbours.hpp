// What the tests of readers of other programs' files share.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "exchange/record.hpp"
#include "tests/support/skip.hpp"

namespace nurture::exchange::test {

inline ReadOptions options_today() {
  ReadOptions options;
  options.today = *base::parse_iso("2026-11-23");
  options.settings = model::default_settings();
  return options;
}

inline base::Date day(std::string_view iso) {
  return *base::parse_iso(iso);
}

/// Of the test data beside the project; skipped where it isn't there.
inline bool read_sample(const std::string& name, Source& source) {
  const std::filesystem::path path = NURTURE_ROOT "/../shared/corpora/samples/neighbours/" + name;
  if (!std::filesystem::exists(path)) {
    nurture::test::skip("no test data at " + path.string());
    return false;
  }
  std::ifstream in(path, std::ios::binary);
  source = {name, {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}};
  return true;
}

/// "3: message", of warnings and errors alike.
inline std::vector<std::string> said(const Reading& reading) {
  std::vector<std::string> lines;
  for (const base::Diagnostic& one : reading.flaws)
    lines.push_back(std::to_string(one.line) + ": " + one.message);
  return lines;
}

/// "2026-10-26 call: note", "<" for one from them.
inline std::vector<std::string> touches(const model::Contact& person) {
  std::vector<std::string> lines;
  for (const model::Interaction& one : person.interactions)
    lines.push_back(base::iso(one.date) + (one.from_them ? " < " : " ") + one.channel + ": " +
                    one.note);
  return lines;
}

/// "+46… 2026-10-26 call: 13 min", "<" for one from them, "?" where nobody was reached.
inline std::vector<std::string> dated(const Reading& reading) {
  std::vector<std::string> lines;
  for (const TouchRecord& one : reading.touches)
    lines.push_back(one.who + " " + base::iso(one.touch.date) +
                    (one.touch.from_them ? " < " : " ") + (one.touch.reached ? "" : "? ") +
                    one.touch.channel + ": " + one.touch.note);
  return lines;
}

/// "12-09 birthday 1906".
inline std::vector<std::string> dates(const model::Contact& person) {
  std::vector<std::string> lines;
  for (const model::Anniversary& one : person.dates)
    lines.push_back(base::to_text(one.date) + " " + one.what +
                    (one.year ? " " + std::to_string(*one.year) : ""));
  return lines;
}

inline int errors(const Reading& reading) {
  return static_cast<int>(
      std::ranges::count(reading.flaws, base::Severity::error, &base::Diagnostic::severity));
}

using Lines = std::vector<std::string>;
using Own = std::vector<std::pair<std::string, std::string>>;

}  // namespace nurture::exchange::test
