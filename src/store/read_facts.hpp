// Facts of many contacts, read side by side on as many threads as pay.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/facts.hpp"
#include "store/load.hpp"
#include "system/files.hpp"

namespace nurture::store {

/// What a contact's file came to.
struct FactsOfFile {
  std::optional<model::Facts> facts;  ///< empty: nothing could be read, or the file is gone
  base::Diagnostics diagnostics;
  bool flawed = false;  ///< some of it was left out
  bool gone = false;    ///< it went since it was listed: no diagnostic, nobody is missed

  /// What FactBook::unreadable counts.
  bool counts_as_unreadable() const { return !gone && (flawed || !facts); }
};

/// Of one file's bytes: quick_facts where that takes them, else read, decoded, held against the
/// settings and `model::facts`. The same facts and diagnostics either way.
FactsOfFile facts_of(std::string bytes, const Entry& contact, const model::Settings& settings,
                     model::Date today);

/// Of each of `contacts`, in their order. Whatever a file holds or a read fails with becomes
/// diagnostics, as in `load`. A few files are read on the caller's own thread; for many,
/// `files.read` must stand being called from several.
std::vector<FactsOfFile> read_facts(system::Files& files, const std::string& root,
                                    const std::vector<Entry>& contacts,
                                    const model::Settings& settings, model::Date today);

}  // namespace nurture::store
