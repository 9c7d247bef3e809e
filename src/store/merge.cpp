// The table of keys as merge policies, and the rules of the files.
#include "store/merge.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "codec/codec.hpp"
#include "codec/findings.hpp"
#include "codec/validate.hpp"
#include "yaml/reader.hpp"

namespace nurture::store {
namespace {

using MergeKind = merge::Policy::Kind;

/// How a record of a log is known again (DESIGN: message_id, else what or note, else the date).
struct Known {
  std::string_view record;
  merge::Identity by;
};

merge::Identity identity_of(std::string_view record) {
  static const std::array<Known, 5> table{
      Known{"interaction", {{"message_id", "event"}, {"note"}, {"date"}}},
      Known{"need", {{}, {"what"}, {"when", "noted"}}},
      Known{"follow_up", {{}, {"what"}, {"due"}}},
      Known{"date", {{}, {"what"}, {"date"}}},
      Known{"past", {{}, {"org"}, {"until"}}},
  };
  const auto* const found = std::find_if(
      table.begin(), table.end(), [&](const Known& known) { return known.record == record; });
  return found != table.end() ? found->by : merge::Identity{};
}

merge::Policy policy_of(std::span<const model::Key> rows);

MergeKind kind_of(model::Merge merge) {
  constexpr std::array kinds{MergeKind::scalar,      MergeKind::set,
                             MergeKind::ordered_set, MergeKind::log,
                             MergeKind::lines,       MergeKind::record};  // in the order of Merge
  return kinds.at(static_cast<std::size_t>(merge));
}

merge::Policy policy_of(const model::Key& row) {
  merge::Policy policy;
  policy.kind = kind_of(row.merge);
  const auto inside = policy_of(model::keys(row.inside)).inside;
  if (row.type == model::Type::table && row.many) {
    // A list of one-key maps: a table that keeps its order.
    policy.kind = MergeKind::log;
    policy.identity.keys = {""};
    policy.others.emplace_back();
  } else if (row.type == model::Type::table) {
    // Without a record of its own it is one of lists: the steps of a programme.
    policy.others.emplace_back();
    policy.others.front().kind = inside.empty() ? MergeKind::sequence : MergeKind::record;
    policy.others.front().inside = inside;
  } else if (row.type == model::Type::record && row.many) {
    policy.inside = inside;
    policy.identity = identity_of(row.inside);
    if (row.inside == "follow_up") policy.exclusive = {"done", "withdrawn"};
  }
  return policy;
}

merge::Policy policy_of(std::span<const model::Key> rows) {
  merge::Policy policy;
  policy.kind = MergeKind::record;
  for (const model::Key& row : rows) {
    policy.inside.push_back({std::string(row.name), policy_of(row)});
  }
  return policy;
}

merge::Policy policy_of(model::File file) {
  merge::Policy policy = policy_of(model::keys(file));
  if (file == model::File::contact) policy.last = "interactions";
  return policy;
}

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

std::optional<model::File> file_at(std::string_view path) {
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string_view name = path.substr(0, slash);
    if (slash == std::string_view::npos) {
      return name == "nurture.yaml" ? std::optional(model::File::settings) : std::nullopt;
    }
    if (name == "contacts") return model::File::contact;
    if (name == "orgs") return model::File::organisation;
    if (name == "library") return model::File::library_item;
    path.remove_prefix(slash + 1);
  }
  return std::nullopt;
}

const merge::Policy& merge_policy(std::optional<model::File> file) {
  static const std::array<merge::Policy, 4> policies{
      policy_of(model::File::contact), policy_of(model::File::organisation),
      policy_of(model::File::library_item), policy_of(model::File::settings)};
  static const merge::Policy by_structure = [] {
    merge::Policy policy;
    policy.kind = MergeKind::any;
    return policy;
  }();
  return file ? policies.at(static_cast<std::size_t>(*file)) : by_structure;
}

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
