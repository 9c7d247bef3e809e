// The law of quick facts: what they take, the long way takes without a word, and makes the same of.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "codec/validate.hpp"
#include "index/quick_facts.hpp"
#include "store/load.hpp"
#include "yaml/reader.hpp"

namespace nurture::test {

enum class Way { quick, quick_broken, doubted };

inline bool same(const std::vector<std::string_view>& views,
                 const std::vector<std::string>& texts) {
  return std::equal(views.begin(), views.end(), texts.begin(), texts.end());
}

/// Which way `bytes` take, held against the long way where it is the quick one.
inline Way way_of(const std::string& bytes, const model::Settings& settings, base::Date today) {
  static index::QuickContact quick;  // its memory is used again and again, as the summaries does it
  if (!index::quick_contact(bytes, "ada", settings, today, quick)) return Way::doubted;
  const auto reading = yaml::read(bytes);
  if (!reading.document) return Way::quick_broken;
  const auto [contact, diagnostics] =
      codec::read_contact(*reading.document, "contacts/ada.yaml", settings);
  const bool held =
      contact && diagnostics.empty() && quick.facts == model::facts(*contact, settings, today) &&
      quick.names.name == contact->name && same(quick.names.also, contact->also) &&
      same(quick.names.formerly, contact->formerly) && same(quick.names.email, contact->email) &&
      quick.names.referred_by == contact->referred_by && same(quick.names.knows, contact->knows);
  return held ? Way::quick : Way::quick_broken;
}

}  // namespace nurture::test
