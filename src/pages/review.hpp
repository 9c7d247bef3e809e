// Whom a look through the lost shows, with their files.
#pragma once

#include <string>
#include <vector>

#include "pages/view.hpp"
#include "render/review.hpp"

namespace nurture::pages {

/// With the book that it points into.
struct ReviewPage {
  model::Book book;
  render::Review review;
};

/// Those of the view, in the order of people_to_review(), `-n` of them. Cost: the summaries, and a
/// file each.
ReviewPage review_page(cli::Session& session, const View& view);
/// Who is to look at in that view, by their ids. Cost: the summaries.
std::vector<std::string> ids_to_review(cli::Session& session, const View& view);
/// That person as they stand now, alone; no line where they need no look any more.
ReviewPage review_of(cli::Session& session, const View& view, const std::string& id);

}  // namespace nurture::pages
