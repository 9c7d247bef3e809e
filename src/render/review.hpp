// The look through the lost: who, why, and what there is to write about.
#pragma once

#include <string>
#include <vector>

#include "cadence/review.hpp"
#include "model/book.hpp"
#include "render/style.hpp"

namespace nurture::render {

/// Somebody to look at. The contact is the book's.
struct ReviewLine {
  cadence::ToReview review;
  std::vector<cadence::Occasion> context;  ///< see cadence::what_is_open()
  const model::Contact* contact = nullptr;
  std::string word;  ///< finds them
  std::string
      only_way;  ///< id of the target organisation whose only live contact this is, or empty
};

struct Review {
  base::Date today;
  std::vector<ReviewLine> lines;
  int more = 0;            ///< to look at, and not shown
  std::string again;       ///< what was typed to see these: " --tag client", behind a command
  bool of_commit = false;  ///< and so nobody can be judged
};

std::string review_text(const Review& review, const model::Book& book, const Style& style);
/// One line of it alone.
std::string review_line_text(const ReviewLine& line, const model::Book& book, base::Date today,
                             const Style& style);
std::string review_json(const Review& review, const model::Book& book);

}  // namespace nurture::render
