// Three-way merging by meaning: read, decide, write, and read again what was written.
#include "yaml/merge.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "yaml/edit.hpp"
#include "yaml/lines.hpp"
#include "yaml/merge_decide.hpp"
#include "yaml/merge_write.hpp"
#include "yaml/reader.hpp"
#include "yaml/second_reader.hpp"

namespace nurture::yaml {
namespace {

/// Lists of one stand for their item.
const Value& inner(const Value& value) {
  return value.kind == Kind::list && value.items.size() == 1 ? inner(value.items.front()) : value;
}

/// Absent, or a list or map that holds nothing.
bool holds_nothing(const Value& value) {
  const Value& at = inner(value);
  return at.kind != Kind::scalar && at.items.empty() &&
         std::all_of(at.entries.begin(), at.entries.end(),
                     [](const Entry& entry) { return holds_nothing(entry.second); });
}

bool same_tree(const Value& a, const Value& b);

bool same_keys(const Value& a, const Value& b) {
  Lookup others(b);
  std::size_t found = 0;
  for (const auto& [key, value] : a.entries) {
    if (holds_nothing(value)) continue;
    const Value* other = others.find(key);
    if (other == nullptr || !same_tree(value, *other)) return false;
    ++found;
  }
  return found == static_cast<std::size_t>(std::count_if(
                      b.entries.begin(), b.entries.end(),
                      [](const Entry& entry) { return !holds_nothing(entry.second); }));
}

/// By meaning: nothing is left out, and a list of one is its item.
bool same_tree(const Value& left, const Value& right) {
  const Value& a = inner(left);
  const Value& b = inner(right);
  if (holds_nothing(a) || holds_nothing(b)) return holds_nothing(a) && holds_nothing(b);
  return a.kind == b.kind && a.text == b.text &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same_tree) &&
         same_keys(a, b);
}

Merged as_is(std::string_view text) {
  Merged merged;
  merged.text = text;
  return merged;
}

/// Decades of daily notes stay below them; deciding and writing takes some 800 bytes a value.
constexpr Limits merge_limits{.bytes = 2u << 20, .nodes = 50'000};

/// A text that is too long isn't copied first.
Reading read_version(std::string_view text) {
  if (text.size() <= merge_limits.bytes) return read(std::string(text), merge_limits);
  Reading reading;
  reading.flaws.push_back({});
  reading.flaws.front().message = fmt::format("more than {} MB", merge_limits.bytes >> 20);
  return reading;
}

/// The flaw that keeps a version from being merged by meaning; empty where there is none.
std::string flaw_of(const char* version, const Reading& reading) {
  if (reading.document) return {};
  const Flaw& flaw = reading.flaws.front();
  return fmt::format("{}, line {}: {}", version, flaw.position.line, flaw.message);
}

/// yaml-cpp, where it understands both sides, has to read the merged text as we do.
bool second_reader_agrees(const Documents& documents, const std::string& text,
                          const Value& meaning) {
  if (text.size() > second_reader_bytes) return true;
  for (const Document* side : {&documents.ours, &documents.theirs}) {
    const auto seen = second_reading(side->text());
    if (!seen || !same_tree(*seen, side->root().value())) return true;
  }
  const auto seen = second_reading(text);
  return seen && same_tree(*seen, meaning);
}

Value tree_for(const Documents& documents, const Decision& decision, Side side) {
  const Value ours = documents.ours.root().value();
  const Value theirs = documents.theirs.root().value();
  return resolved(decision, &ours, &theirs, side).value_or(Value{});
}

/// Whether the text, decided for either side, says what was decided.
bool is_true(const Documents& documents, const Decision& decision, const Script& script) {
  for (const Side side : {Side::ours, Side::theirs}) {
    const std::string text = script.taken(side);
    const Value meaning = tree_for(documents, decision, side);
    if (!reads_as(text, meaning) || !second_reader_agrees(documents, text, meaning)) return false;
    if (script.conflicts() == 0) return true;
  }
  return true;
}

std::string mark_of(std::string_view text) {
  return std::string(text.starts_with(byte_order_mark) ? byte_order_mark : "");
}

Merged write(const Documents& documents, Decision decision, const MarkerStyle& style) {
  Merged merged;
  if (!has_conflict(decision)) merged.meaning = tree_for(documents, decision, Side::ours);
  merged.outcome = Outcome::unwritable;
  try {
    const Script script = write_merge(documents, decision);
    if (!is_true(documents, decision, script)) {
      merged.why = "the merged file would not say what both sides say";
      return merged;
    }
    merged.conflicts = script.conflicts();
    merged.text = mark_of(documents.ours.text()) + script.with_markers(style);
    if (merged.conflicts > 0) merged.meaning.reset();
    merged.outcome = merged.conflicts > 0 ? Outcome::conflict : Outcome::clean;
  } catch (const Unwritable&) {
    merged.why = "it is not written as one key a line";
  }
  return merged;
}

}  // namespace

bool reads_as(std::string_view text, const Value& meaning) {
  const Reading reading = read(std::string(text));
  return reading.document && same_tree(reading.document->root().value(), meaning);
}

Merged merge(std::string_view base, std::string_view ours, std::string_view theirs,
             const Policy& policy, const MarkerStyle& style) {
  if (ours == theirs || theirs == base) return as_is(ours);
  if (ours == base) return as_is(theirs);
  const Reading old = read_version(base);
  const Reading mine = read_version(ours);
  const Reading other = read_version(theirs);
  Merged merged;
  merged.outcome = Outcome::unreadable;
  merged.why = flaw_of("ours", mine);
  if (merged.why.empty()) merged.why = flaw_of("theirs", other);
  if (merged.why.empty()) merged.why = flaw_of("base", old);
  if (!merged.why.empty()) return merged;
  const Documents documents{*old.document, *mine.document, *other.document};
  const Value base_tree = documents.base.root().value();
  const Value our_tree = documents.ours.root().value();
  const Value their_tree = documents.theirs.root().value();
  return write(documents, decide({&base_tree, &our_tree, &their_tree}, policy), style);
}

std::string whole_conflict(std::string_view ours, std::string_view theirs,
                           const MarkerStyle& style) {
  Script script(ours.find("\r\n") != std::string_view::npos ? "\r\n" : "\n");
  script.add_conflict(std::string(ours), std::string(theirs));
  return script.with_markers(style);
}

}  // namespace nurture::yaml
