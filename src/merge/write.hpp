// The text of a merge: ours, with what theirs changed in its place. Internal to merge/.
#pragma once

#include "merge/decide.hpp"
#include "merge/script.hpp"
#include "yaml/document.hpp"

namespace nurture::merge {

struct Documents {
  const yaml::Document& base;
  const yaml::Document& ours;
  const yaml::Document& theirs;
};

/// No text can be found that says what was decided.
struct Unwritable {};

/// Without a byte order mark. What can only be written as a conflict becomes one in `decision`,
/// too. Throws Unwritable.
Script write_merge(const Documents& documents, Decision& decision);

}  // namespace nurture::merge
