// What is open with everyone, by its day: promises, needs, and days that come round.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/contact.hpp"
#include "render/style.hpp"

namespace nurture::render {

/// Something of somebody's list.
template <typename Item>
struct Standing {
  std::string id, name;  ///< of the person or organisation
  bool organisation = false;
  int number = 0;  ///< in the file, from 1: what other commands take
  Item item;
  std::optional<base::Date> day;  ///< it stands by; empty: by none, and last
};

using StandingFollowUp = Standing<model::FollowUp>;
using StandingNeed = Standing<model::Need>;
using StandingDate = Standing<model::Anniversary>;

std::string follow_ups_text(const std::vector<StandingFollowUp>& all, const Style& style);
std::string follow_ups_json(const std::vector<StandingFollowUp>& all, base::Date today);
std::string needs_text(const std::vector<StandingNeed>& all, const Style& style);
std::string needs_json(const std::vector<StandingNeed>& all, base::Date today);
std::string dates_text(const std::vector<StandingDate>& all, const Style& style);
std::string dates_json(const std::vector<StandingDate>& all, base::Date today);

}  // namespace nurture::render
