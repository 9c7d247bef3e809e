// The text of a merge: ours, with what theirs changed in its place. Internal to yaml/.
#pragma once

#include "yaml/document.hpp"
#include "yaml/merge_decide.hpp"
#include "yaml/merge_script.hpp"

namespace nurture::yaml {

struct Documents {
  const Document& base;
  const Document& ours;
  const Document& theirs;
};

/// No text can be found that says what was decided.
struct Unwritable {};

/// Without a byte order mark. What can only be written as a conflict becomes one in `decision`,
/// too. Throws Unwritable.
Script write_merge(const Documents& documents, Decision& decision);

}  // namespace nurture::yaml
