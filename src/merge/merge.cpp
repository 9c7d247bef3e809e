// Three-way merging by meaning: read, decide, write, and read again what was written.
#include "merge/merge.hpp"

#include <fmt/core.h>

#include "merge/decide.hpp"
#include "merge/write.hpp"
#include "yaml/edit.hpp"
#include "yaml/lines.hpp"
#include "yaml/reader.hpp"

namespace nurture::merge {
namespace {

/// A list of one as its item, and absent what holds nothing.
yaml::Value normalized(yaml::Value value) {
  if (value.kind == yaml::Kind::list && value.items.size() == 1) {
    yaml::Value only = std::move(value.items.front());
    return normalized(std::move(only));
  }
  for (yaml::Value& item : value.items) item = normalized(std::move(item));
  for (yaml::Entry& entry : value.entries) entry.second = normalized(std::move(entry.second));
  std::erase_if(value.entries,
                [](const yaml::Entry& entry) { return entry.second.kind == yaml::Kind::absent; });
  const bool is_full =
      value.kind == yaml::Kind::scalar || !value.items.empty() || !value.entries.empty();
  if (!is_full) return {};
  return value;
}

/// By meaning, whatever is missing or empty.
bool same_content(yaml::Value a, yaml::Value b) {
  return same_meaning(normalized(std::move(a)), normalized(std::move(b)));
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
    if (!seen || !same_content(*seen, side->root().value())) return true;
  }
  const auto seen = yaml::second_reading(text);
  return seen && same_content(*seen, meaning);
}

yaml::Value tree_for(const Documents& documents, const Decision& decision, Side side) {
  const yaml::Value ours = documents.ours->root().value();
  const yaml::Value theirs = documents.theirs->root().value();
  return resolved(decision, &ours, &theirs, side).value_or(yaml::Value{});
}

/// Whether the text, decided for either side, says what was decided.
bool is_true(const Documents& documents, const Decision& decision, const Script& script) {
  for (const Side side : {Side::ours, Side::theirs}) {
    const std::string text = script.decided_for(side);
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
  return reading.document && same_content(reading.document->root().value(), meaning);
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
