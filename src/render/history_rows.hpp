// The rows of a history, for `history` itself and for the end of a person's page.
#pragma once

#include <string>
#include <vector>

#include "render/person.hpp"

namespace nurture::render {

/// `named`: each says whose it is.
struct HistoryRows {
  int indent = 0;
  bool named = false;
};

std::string history_rows(const std::vector<Event>& events, const model::Book& book,
                         const HistoryRows& rows, const Style& style);

}  // namespace nurture::render
