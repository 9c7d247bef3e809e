// Any bytes: reading neither crashes nor hangs, ranges nest and hold what they say, and what is
// read can be written.
#include <algorithm>
#include <cstdint>
#include <string>

#include "tests/fuzz/law.hpp"
#include "yaml/edit.hpp"
#include "yaml/reader.hpp"

namespace {

using namespace nurture::yaml;

/// Children stand in order inside their parent, and apart.
void check_ranges(const Document& document, NodeId id, const std::string& text) {
  const Node& node = document.node(id);
  if (node.range.begin > node.range.end || node.range.end > text.size())
    nurture::test::broken("a range lies in the text", text);
  if (node.aliased) return;
  std::size_t at = node.range.begin;
  for (NodeId child = node.first_child; child != no_node; child = document.node(child).next) {
    const Range range = document.node(child).range;
    if (range.begin < at || range.end > node.range.end)
      nurture::test::broken("children stand in order inside their parent", text);
    at = range.end;
    check_ranges(document, child, text);
  }
}

/// A second way to the text of a plain or quoted scalar: its own bytes, read alone.
void check_scalar(const Document& document, NodeId id, const std::string& text) {
  const Node& node = document.node(id);
  if (node.kind == Kind::scalar && node.style == Style::plain && !node.decorated &&
      text.substr(node.range.begin, node.range.end - node.range.begin).find_first_of("\r\n") ==
          std::string::npos &&
      node.text != text.substr(node.range.begin, node.range.end - node.range.begin)) {
    nurture::test::broken("a plain scalar is its bytes", text);
  }
  if (node.aliased) return;
  for (NodeId child = node.first_child; child != no_node; child = document.node(child).next) {
    check_scalar(document, child, text);
  }
}

/// A key may grow beyond what YAML allows where its characters need escapes, six bytes each.
bool may_grow_too_long(const Value& value) {
  constexpr std::size_t safe_key_bytes = 1024 / 6;
  for (const auto& [key, entry] : value.entries) {
    if (key.size() > safe_key_bytes || may_grow_too_long(entry)) return true;
  }
  return std::any_of(value.items.begin(), value.items.end(), may_grow_too_long);
}

void check_writing(const Value& value, const std::string& text) {
  if (value.kind != Kind::map || value.entries.empty() || may_grow_too_long(value)) return;
  const Reading again = read(emit(value, {}));
  if (!again.document || again.document->root().value() != value) {
    nurture::test::broken("what is written reads back", text);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  Limits limits;
  limits.nodes = 10'000;  // or an alias bomb costs the fuzzer its time
  limits.bytes = 1u << 20;
  const Reading reading = read(text, limits);
  if (reading.document.has_value() != reading.flaws.empty())
    nurture::test::broken("a document or flaws", text);
  for (const Flaw& flaw : reading.flaws) {
    if (flaw.offset > size || flaw.position.line < 1 || flaw.position.column < 1)
      nurture::test::broken("a flaw has its place", text);
  }
  if (!reading.document) return 0;
  check_ranges(*reading.document, reading.document->root().id(), text);
  check_scalar(*reading.document, reading.document->root().id(), text);
  check_writing(reading.document->root().value(), text);
  return 0;
}
