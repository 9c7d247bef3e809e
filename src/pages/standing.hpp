// What follow-up list, need list and date list share: whose they list, and up to which day.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/filter.hpp"
#include "cli/session.hpp"
#include "pages/options.hpp"
#include "render/lists.hpp"

namespace nurture::pages {

struct StandingOptions {
  std::string who;
  cli::Filter filter;
  bool archived = false;
  std::optional<std::string> until;
  std::optional<int> rows;
};

void declare(cli::Args& args, StandingOptions& options);

/// A person's or an organisation's, as the facts of the day have them: what is closed is left out,
/// what bears a number keeps that of the file.
struct OpenLists {
  std::string id, name;
  bool organisation = false;
  const std::vector<model::FollowUp>& follow_ups;
  const std::vector<int>& follow_up_numbers;
  const std::vector<model::Need>& needs;
  const std::vector<int>& need_numbers;
  const std::vector<model::Anniversary>& dates;
  /// An organisation's: with any of its people. Cost: the summaries, of the first organisation.
  std::function<std::optional<base::Date>()> last_touch;
};

/// Of each one who was asked for; the archived only where they were, or by name. Cost: the
/// summaries.
void each_open(cli::Session& session, const StandingOptions& options,
               const std::function<void(const OpenLists&)>& take);

/// The last day asked for.
base::Date last_day(cli::Session& session, const StandingOptions& options);

/// By day, those without one last; no later than asked for, and no more.
template <typename Item>
void arrange(cli::Session& session, const StandingOptions& options,
             std::vector<render::Standing<Item>>& all) {
  const base::Date last = last_day(session, options);
  const auto day = [](const auto& one) { return one.day.value_or(base::last_day); };
  std::erase_if(all, [&](const auto& one) { return day(one) > last; });
  std::stable_sort(all.begin(), all.end(),
                   [&](const auto& one, const auto& other) { return day(one) < day(other); });
  keep_first(all, options.rows);
}

}  // namespace nurture::pages
