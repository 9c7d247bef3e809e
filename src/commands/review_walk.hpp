// nurture review -i: those to look at one by one, a key each.
#pragma once

#include "pages/review.hpp"

namespace nurture::commands {

/// Shows each as `review` does, asks what is to become of them, and writes that at once with the
/// day of the review, one change each: what was answered stays, however the walk ends. The end of
/// the input ends it.
base::Exit walk_review(cli::Session& session, const pages::View& view);

}  // namespace nurture::commands
