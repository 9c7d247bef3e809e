// Any text and two changes of it, line by line: a merge never breaks, a clean one reads as decided,
// what one side alone changed comes out as it is, and both sides get the same meaning. The first
// bytes of the input choose the changes, the rest is the base.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "merge/merge.hpp"
#include "yaml/reader.hpp"

namespace {

using namespace nurture::merge;
using namespace nurture::yaml;

[[noreturn]] void broken(const char* law, const std::string& base, const std::string& ours,
                         const std::string& theirs, const std::string& merged) {
  std::cerr << "broken law: " << law << "\n--- base\n"
            << base << "\n--- ours\n"
            << ours << "\n--- theirs\n"
            << theirs << "\n--- merged\n"
            << merged << "\n";
  std::abort();
}

constexpr std::size_t choice_bytes = 12;
constexpr std::size_t most_bytes = 8000;

std::vector<std::string> lines_in(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

/// Two changes of the kinds that people make: a line goes, comes twice, moves, gets another value.
std::string changed(const std::string& base, const std::uint8_t* choices) {
  auto lines = lines_in(base);
  for (std::size_t i = 0; i < choice_bytes / 2 && !lines.empty(); i += 3) {
    const std::size_t at = (choices[i] * 7u + choices[i + 1]) % lines.size();
    const auto line = lines.begin() + static_cast<std::ptrdiff_t>(at);
    switch (choices[i + 2] % 6) {
      case 0:
        lines.erase(line);
        break;
      case 1:
        lines.insert(line, *line);
        break;
      case 2:
        std::swap(*line, lines[choices[i] % lines.size()]);
        break;
      case 3:
        line->insert(line->find_last_not_of("\r\n") + 1, " x" + std::to_string(choices[i]));
        break;
      case 4:
        lines.insert(line, line->substr(0, line->find_first_not_of(' ')) + "# comment\n");
        break;
      default:
        lines.insert(line, line->substr(0, std::min(line->find_first_not_of(' '), line->size())) +
                               "new" + std::to_string(choices[i] % 3) + ": y\n");
    }
  }
  std::string text;
  for (const auto& line : lines) text += line;
  return text;
}

Policy some_policy(int depth) {
  Policy policy;
  policy.kind = Policy::Kind::record;
  if (depth == 0) return policy;
  Policy log;
  log.kind = Policy::Kind::log;
  log.identity = {{"id"}, {"what", "note"}, {"date", "due"}};
  log.others = {some_policy(depth - 1)};
  policy.inside = {{"follow_ups", log}, {"interactions", log}, {"about", {}}};
  policy.inside.back().policy.kind = Policy::Kind::lines;
  policy.others = {some_policy(depth - 1)};
  policy.last = "interactions";
  return policy;
}

Policy by_structure() {
  Policy policy;
  policy.kind = Policy::Kind::any;
  return policy;
}

void check(const std::string& base, const std::string& ours, const std::string& theirs,
           const Policy& policy) {
  const Merged merged = merge(base, ours, theirs, policy);
  const Merged other = merge(base, theirs, ours, policy);
  if (merged.outcome == Outcome::clean && merged.meaning &&
      !reads_as(merged.text, *merged.meaning)) {
    broken("a clean merge reads as decided", base, ours, theirs, merged.text);
  }
  if (merge(base, ours, base, policy).text != ours) {
    broken("one side's change comes out as it is", base, ours, base, "");
  }
  if (merged.meaning.has_value() != other.meaning.has_value()) {
    broken("both sides get a conflict or none", base, ours, theirs,
           merged.text + "\n--- other\n" + other.text);
  }
  if (merged.meaning && other.outcome == Outcome::clean && !reads_as(other.text, *merged.meaning)) {
    broken("both sides get the same meaning", base, ours, theirs, merged.text);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < choice_bytes || size > most_bytes) return 0;
  const std::string base(reinterpret_cast<const char*>(data) + choice_bytes, size - choice_bytes);
  const std::string ours = changed(base, data);
  const std::string theirs = changed(base, data + choice_bytes / 2);
  static const Policy described = some_policy(3), any = by_structure();
  check(base, ours, theirs, described);
  check(base, ours, theirs, any);
  return 0;
}
