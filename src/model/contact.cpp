// Need statuses, and what is open or archived on a day.
#include "model/contact.hpp"

#include <array>

namespace nurture::model {
namespace {

constexpr std::array<std::string_view, 5> need_statuses{"latent", "aware", "ready", "won", "lost"};

bool happened(const std::optional<Date>& day, Date today) {
  return day && *day <= today;
}

}  // namespace

std::string to_text(NeedStatus status) {
  return std::string(need_statuses.at(static_cast<std::size_t>(status)));
}

std::optional<NeedStatus> parse_need_status(std::string_view text) {
  for (std::size_t i = 0; i < need_statuses.size(); ++i) {
    if (need_statuses.at(i) == text) {
      return static_cast<NeedStatus>(i);
    }
  }
  return std::nullopt;
}

bool open_on(const Need& need, Date today) {
  if (need.noted && *need.noted > today) {
    return false;
  }
  const bool decided = need.status == NeedStatus::won || need.status == NeedStatus::lost;
  return !decided || (need.closed && *need.closed > today);
}

bool open_on(const FollowUp& follow_up, Date today) {
  return !happened(follow_up.done, today) && !happened(follow_up.withdrawn, today);
}

bool archived_on(const Contact& contact, Date today) {
  return happened(contact.archived, today);
}

bool says_nothing(const Contact& contact) {
  static const Contact nothing;
  return contact == nothing;
}

}  // namespace nurture::model
