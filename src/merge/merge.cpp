// Three-way merging by meaning: read, decide, write, and read again what was written.
#include "merge/merge.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "merge/decide.hpp"
#include "merge/write.hpp"
#include "yaml/edit.hpp"
#include "yaml/lines.hpp"
#include "yaml/reader.hpp"

namespace nurture::merge {
namespace {

/// Lists of one stand for their item.
const yaml::Value& inner(const yaml::Value& value) {
  return value.kind == yaml::Kind::list && value.items.size() == 1 ? inner(value.items.front())
                                                                   : value;
}

/// Absent, or a list or map that holds nothing.
bool holds_nothing(const yaml::Value& value) {
  const yaml::Value& at = inner(value);
  return at.kind != yaml::Kind::scalar && at.items.empty() &&
         std::all_of(at.entries.begin(), at.entries.end(),
                     [](const yaml::Entry& entry) { return holds_nothing(entry.second); });
}

bool same_tree(const yaml::Value& a, const yaml::Value& b);

bool same_keys(const yaml::Value& a, const yaml::Value& b) {
  yaml::Lookup others(b);
  std::size_t found = 0;
  for (const auto& [key, value] : a.entries) {
    if (holds_nothing(value)) continue;
    const yaml::Value* other = others.find(key);
    if (other == nullptr || !same_tree(value, *other)) return false;
    ++found;
  }
  return found == static_cast<std::size_t>(std::count_if(
                      b.entries.begin(), b.entries.end(),
                      [](const yaml::Entry& entry) { return !holds_nothing(entry.second); }));
}

/// By meaning: nothing is left out, and a list of one is its item.
bool same_tree(const yaml::Value& left, const yaml::Value& right) {
  const yaml::Value& a = inner(left);
  const yaml::Value& b = inner(right);
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
constexpr yaml::Limits merge_limits{.bytes = 2u << 20, .nodes = 50'000};

/// A text that is too long isn't copied first.
yaml::Reading read_version(std::string_view text) {
  if (text.size() <= merge_limits.bytes) return read(std::string(text), merge_limits);
  yaml::Reading reading;
  reading.flaws.push_back({});
  reading.flaws.front().message = fmt::format("more than {} MB", merge_limits.bytes >> 20);
  return reading;
}

/// The flaw that keeps a version from being merged by meaning; empty where there is none.
std::string flaw_of(const char* version, const yaml::Reading& reading) {
  if (reading.document) return {};
  const yaml::Flaw& flaw = reading.flaws.front();
  return fmt::format("{}, line {}: {}", version, flaw.position.line, flaw.message);
}

/// yaml-cpp, where it understands both sides, has to read the merged text as we do.
bool second_reader_agrees(const Documents& documents, const std::string& text,
                          const yaml::Value& meaning) {
  if (text.size() > yaml::second_reader_bytes) return true;
  for (const yaml::Document* side : {documents.ours, documents.theirs}) {
    const auto seen = yaml::second_reading(side->text());
    if (!seen || !same_tree(*seen, side->root().value())) return true;
  }
  const auto seen = yaml::second_reading(text);
  return seen && same_tree(*seen, meaning);
}

yaml::Value tree_for(const Documents& documents, const Decision& decision, Side side) {
  const yaml::Value ours = documents.ours->root().value();
  const yaml::Value theirs = documents.theirs->root().value();
  return resolved(decision, &ours, &theirs, side).value_or(yaml::Value{});
}

/// Whether the text, decided for either side, says what was decided.
bool is_true(const Documents& documents, const Decision& decision, const Script& script) {
  for (const Side side : {Side::ours, Side::theirs}) {
    const std::string text = script.taken(side);
    const yaml::Value meaning = tree_for(documents, decision, side);
    if (!reads_as(text, meaning) || !second_reader_agrees(documents, text, meaning)) return false;
    if (script.conflicts() == 0) return true;
  }
  return true;
}

std::string byte_order_mark_of(std::string_view text) {
  return std::string(text.starts_with(yaml::byte_order_mark) ? yaml::byte_order_mark : "");
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
    merged.text = byte_order_mark_of(documents.ours->text()) + script.with_markers(style);
    if (merged.conflicts > 0) merged.meaning.reset();
    merged.outcome = merged.conflicts > 0 ? Outcome::conflict : Outcome::clean;
  } catch (const Unwritable&) {
    merged.why = "it is not written as one key a line";
  }
  return merged;
}

}  // namespace

bool reads_as(std::string_view text, const yaml::Value& meaning) {
  const yaml::Reading reading = yaml::read(std::string(text));
  return reading.document && same_tree(reading.document->root().value(), meaning);
}

Merged merge(std::string_view base, std::string_view ours, std::string_view theirs,
             const Policy& policy, const MarkerStyle& style) {
  if (ours == theirs || theirs == base) return as_is(ours);
  if (ours == base) return as_is(theirs);
  const yaml::Reading old = read_version(base);
  const yaml::Reading mine = read_version(ours);
  const yaml::Reading other = read_version(theirs);
  Merged merged;
  merged.outcome = Outcome::unreadable;
  merged.why = flaw_of("ours", mine);
  if (merged.why.empty()) merged.why = flaw_of("theirs", other);
  if (merged.why.empty()) merged.why = flaw_of("base", old);
  if (!merged.why.empty()) return merged;
  const Documents documents{&*old.document, &*mine.document, &*other.document};
  const auto trees =
      documents.each([](const yaml::Document* document) { return document->root().value(); });
  return write(documents, decide({&trees.base, &trees.ours, &trees.theirs}, policy), style);
}

std::string whole_conflict(std::string_view ours, std::string_view theirs,
                           const MarkerStyle& style) {
  Script script(ours.find("\r\n") != std::string_view::npos ? "\r\n" : "\n");
  script.add_conflict(std::string(ours), std::string(theirs));
  return script.with_markers(style);
}

}  // namespace nurture::merge
