// The door: checks the bytes, parses, and words what is wrong.
#include "yaml/reader.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <memory>

#include "base/utf8.hpp"
#include "yaml/lines.hpp"
#include "yaml/parser.hpp"
#include "yaml/skim.hpp"

namespace nurture::yaml {
namespace {

constexpr const char* save_as_utf8 = "save the file as UTF-8";

/// A byte order mark of UTF-16 or UTF-32, or a NUL beside one of the first two characters.
bool is_utf16(std::string_view text) {
  const std::string_view mark = text.substr(0, 2);
  if (mark == "\xFF\xFE" || mark == "\xFE\xFF") return true;
  return mark.size() == 2 && (mark[0] == '\0') != (mark[1] == '\0');
}

/// C0 but tab and breaks, DEL, C1 but NEL, and the two that are no characters: YAML 1.2, 5.1 leaves
/// them out.
bool is_printable(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return !(c >= 0x7F && c < 0xA0 && c != 0x85) && c != 0xFFFE && c != 0xFFFF;
}

/// A line of seven of `mark`, alone or with a name behind it; git writes more where one conflict
/// lies in another.
std::size_t marker_line(std::string_view text, char mark) {
  const std::string marker(7, mark);
  std::size_t behind = 0;
  for (std::size_t at = text.find(marker); at != std::string_view::npos;
       at = text.find(marker, behind)) {
    behind = std::min(text.find_first_not_of(mark, at), text.size());
    const bool ends = behind >= text.size() || text[behind] == ' ' || is_break(text[behind]);
    if (ends && line_begin(text, at) == at) return at;
  }
  return std::string_view::npos;
}

/// Too long, UTF-16, bytes that are not UTF-8, NUL, other control characters.
std::optional<Fault> encoding_fault(std::string_view text, std::size_t max_bytes) {
  if (text.size() > max_bytes) {
    return Fault{
        0, fmt::format("a file of {} KB; the limit is {} KB", text.size() >> 10, max_bytes >> 10),
        std::string(make_room)};
  }
  if (plain_bytes(text)) return std::nullopt;  // as nearly every file; what follows takes longer
  if (is_utf16(text)) return Fault{0, "UTF-16, not UTF-8", save_as_utf8};
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint next = base::front(text.substr(at));
    if (!next.valid) return Fault{at, "bytes that are not UTF-8", save_as_utf8};
    if (next.value == 0) return Fault{at, "a NUL byte", "remove it"};
    if (!is_printable(next.value)) {
      return Fault{
          at, fmt::format("a control character (U+{:04X})", static_cast<std::uint32_t>(next.value)),
          "remove it, or write it as an escape in double quotes"};
    }
    at += next.length;
  }
  return std::nullopt;
}

/// `<<<<<<<` and `>>>>>>>` at the begin of lines: what git leaves where it could not merge.
std::optional<Fault> conflict_fault(std::string_view text) {
  const std::size_t ours = marker_line(text, '<');
  if (ours == std::string_view::npos || marker_line(text, '>') == std::string_view::npos)
    return std::nullopt;
  return Fault{ours, "an unresolved merge conflict",
               "keep what is right and remove the marker lines"};
}

Flaw to_flaw(std::string_view text, const Fault& fault) {
  return {fault.offset, position_in(text, fault.offset), fault.message, fault.hint,
          excerpt_in(text, fault.offset)};
}

Reading flawed(std::string_view text, std::vector<Fault> faults) {
  if (const auto conflict = conflict_fault(text)) faults = {*conflict};
  std::sort(faults.begin(), faults.end(),
            [](const Fault& a, const Fault& b) { return a.offset < b.offset; });
  Reading reading;
  for (const Fault& fault : faults) reading.flaws.push_back(to_flaw(text, fault));
  return reading;
}

}  // namespace

Reading read(std::string text, const Limits& limits) {
  auto owned = std::make_unique<const std::string>(std::move(text));
  if (const auto fault = encoding_fault(*owned, limits.bytes)) {
    Reading reading;
    reading.flaws.push_back(to_flaw(*owned, *fault));
    return reading;
  }
  try {
    Tree tree = Parser(*owned, limits).parse();
    if (!tree.duplicates.empty()) return flawed(*owned, std::move(tree.duplicates));
    Reading reading;
    reading.document.emplace(std::move(owned), std::move(tree.nodes), std::move(tree.decoded),
                             tree.root);
    return reading;
  } catch (const Fault& fault) {
    return flawed(*owned, {fault});
  }
}

}  // namespace nurture::yaml
