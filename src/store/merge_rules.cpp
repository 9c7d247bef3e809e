// Merging that heeds the rules of the files, which one key alone can't know.
#include "store/merge_rules.hpp"

#include <set>
#include <string>
#include <utility>

#include "codec/codec.hpp"
#include "codec/findings.hpp"
#include "codec/validate.hpp"
#include "store/merge.hpp"
#include "yaml/reader.hpp"

namespace nurture::store {
namespace {

/// What is wrong in a file by itself: the file's own key that it is about, and the message.
using Objections = std::set<std::pair<std::string, std::string>>;

Objections of_findings(const codec::Findings& findings) {
  Objections all;
  for (const codec::Finding& one : findings) {
    const auto* key = one.where.empty() ? nullptr : std::get_if<std::string>(&one.where.front());
    if (key != nullptr) all.emplace(*key, one.message);
  }
  return all;
}

/// The file's own key that a line belongs to.
std::string key_at(const yaml::Document& document, int line) {
  std::string key;
  for (const auto& entry : document.root().entries()) {
    if (entry.key.position().line > line) break;
    key = entry.key.text();
  }
  return key;
}

Objections of_settings(const yaml::Document& document) {
  Objections all;
  for (const auto& one : codec::read_settings(document, "nurture.yaml").diagnostics) {
    all.emplace(key_at(document, one.line), one.message);
  }
  return all;
}

Objections objections(std::string_view text, model::File file) {
  constexpr base::Date far_off{1'000'000};  // nothing is in the future
  const yaml::Reading reading = yaml::read(std::string(text));
  if (!reading.document) return {};
  if (file == model::File::contact) {
    const auto contact = codec::decode_contact(*reading.document, "contacts/-.yaml").value;
    return contact ? of_findings(codec::findings(*contact, {}, far_off)) : Objections();
  }
  if (file == model::File::organisation) {
    const auto organisation = codec::decode_organisation(*reading.document, "orgs/-.yaml").value;
    return organisation ? of_findings(codec::findings(*organisation, {}, far_off)) : Objections();
  }
  return file == model::File::settings ? of_settings(*reading.document) : Objections();
}

/// The same policy, but that a key which the sides have differently is a conflict.
merge::Policy with_disputed(merge::Policy policy, const std::string& key) {
  for (auto& [name, inside] : policy.inside) {
    if (name != key) continue;
    inside = {};
    inside.kind = merge::Policy::Kind::disputed;
  }
  return policy;
}

}  // namespace

merge::Merged merge_by_rules(std::string_view base, std::string_view ours, std::string_view theirs,
                             std::optional<model::File> file, const merge::MarkerStyle& style) {
  const merge::Policy& policy = merge_policy(file);
  merge::Merged merged = merge::merge(base, ours, theirs, policy, style);
  const bool mixed =
      merged.outcome == merge::Outcome::clean && merged.text != ours && merged.text != theirs;
  if (!file || !mixed) return merged;
  const Objections all = objections(merged.text, *file);
  if (all.empty()) return merged;
  const Objections mine = objections(ours, *file);
  const Objections others = objections(theirs, *file);
  for (const auto& one : all) {
    if (mine.contains(one) || others.contains(one)) continue;
    const auto& [key, message] = one;
    merge::Merged disputed = merge::merge(base, ours, theirs, with_disputed(policy, key), style);
    if (disputed.outcome != merge::Outcome::conflict) continue;
    disputed.why = key + ": " + message;
    return disputed;
  }
  return merged;
}

}  // namespace nurture::store
