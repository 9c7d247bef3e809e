// The law of quick facts: what they take, the long way takes without a word, and makes the same of.
#pragma once

#include <string>

#include "store/load.hpp"
#include "store/quick_facts.hpp"
#include "yaml/reader.hpp"

namespace nurture::test {

enum class Way { quick, quick_broken, doubted };

/// Which way `bytes` take, held against the long way where it is the quick one.
inline Way way_of(const std::string& bytes, const model::Settings& settings, base::Date today) {
  const auto quick = store::quick_contact(bytes, "ada", settings, today);
  if (!quick) return Way::doubted;
  const auto reading = yaml::read(bytes);
  if (!reading.document) return Way::quick_broken;
  const auto [contact, diagnostics] =
      store::read_contact(*reading.document, "contacts/ada.yaml", settings);
  const bool same = contact && diagnostics.empty() &&
                    quick->facts == model::facts(*contact, settings, today) &&
                    quick->also == contact->also && quick->formerly == contact->formerly &&
                    quick->email == contact->email;
  return same ? Way::quick : Way::quick_broken;
}

}  // namespace nurture::test
