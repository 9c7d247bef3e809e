// A person, as their file says it. Plain values: an empty string or list is a key that isn't there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/interval.hpp"
#include "model/rule.hpp"

namespace nurture::model {

using base::Date;

/// `latent | aware | ready | won | lost`
enum class NeedStatus { latent, aware, ready, won, lost };

struct Need {
  std::string what;
  NeedStatus status = NeedStatus::latent;
  std::optional<base::Period> when;
  std::string obstacle, competitor;
  std::optional<Date> noted, closed;

  bool operator==(const Need&) const = default;
};

struct FollowUp {
  Date due;
  std::string what;
  std::optional<Date> done, withdrawn;
  std::vector<std::string> by = {};  ///< channels whose touch closes it; empty = any that counts
  std::string programme = {};        ///< whose step it is

  bool operator==(const FollowUp&) const = default;
};

/// A birthday, a renewal: a day worth a touch.
struct Anniversary {
  base::CalendarDay date;
  std::string what;
  base::Interval lead;                     ///< 0 days unless given
  std::optional<int> year = std::nullopt;  ///< of the first one, where it comes every year

  bool operator==(const Anniversary&) const = default;
};

/// Where a person was before.
struct Past {
  std::string org, title;
  std::optional<base::Period> until;
  std::string successor;  ///< a contact id, or none

  bool operator==(const Past&) const = default;
};

struct Interaction {
  Date date;
  std::string channel;  ///< empty = the settings' default_channel
  std::string by;       ///< empty = the owner
  std::string intent;   ///< give | ask | social
  std::string note;
  std::optional<std::string> next;           ///< "" takes the standing one away
  std::string sent;                          ///< id in library/
  std::vector<std::string> introduced = {};  ///< contact ids: an introduction we made
  bool from_them = false;
  bool reached = true;
  std::string message_id;
  std::string event;  ///< UID of the calendar event it was taken from

  bool operator==(const Interaction&) const = default;
};

struct Contact {
  std::string id;    ///< the file's stem
  std::string path;  ///< relative to the store

  std::string name, uid;
  std::vector<std::string> source;  ///< where else they are known from: "linkedin:ada-lovelace"
  std::vector<std::string> also, formerly;
  std::string org, title, level, role, owner, rating;
  std::optional<Cadence> cadence;
  std::string segment;
  std::vector<std::string> email, phone;
  std::vector<std::string> address;  ///< postal, each as one text
  std::string timezone;              ///< a tz name: "Europe/London"
  std::vector<std::string> url, tags;
  std::string about;
  std::optional<Date> since, added;
  std::string met, referred_by;
  std::vector<std::string> knows;
  std::optional<double> warmth;  ///< 0 to 1; empty = what the touches say
  std::optional<Date> reviewed;
  std::vector<Anniversary> dates;
  std::vector<Need> needs;
  std::vector<FollowUp> follow_ups;
  std::optional<Date> snooze;
  std::vector<Past> past;
  std::optional<Date> archived;
  std::vector<Interaction> interactions;  ///< in the order of the file
  bool flawed =
      false;  ///< some of the file could not be read and was left out (an error, not a warning)

  bool operator==(const Contact&) const = default;
};

struct Organisation {
  std::string id, path;

  std::string name;
  std::vector<std::string> formerly;
  std::string rating;
  std::optional<Cadence> cadence;
  std::string segment;
  std::optional<bool> target;
  std::string owner;
  std::vector<std::string> url, tags;
  std::string about, parent;
  std::vector<Anniversary> dates;
  std::vector<Need> needs;
  std::vector<FollowUp> follow_ups;
  bool flawed = false;  ///< as a contact's

  bool operator==(const Organisation&) const = default;
};

/// Something worth sending.
struct LibraryItem {
  std::string id, path;

  std::string title;
  std::vector<std::string> url;
  std::string kind;
  std::vector<std::string> tags, segment;
  std::string about;
  std::optional<Date> added, expires;

  bool operator==(const LibraryItem&) const = default;
};

std::string to_text(NeedStatus status);
std::optional<NeedStatus> parse_need_status(std::string_view text);
/// Neither won nor lost (as of `today`: a `closed` in the future is still open), and noted by then.
bool open_on(const Need& need, Date today);
bool open_on(const FollowUp& follow_up, Date today);
bool archived_on(const Contact& contact, Date today);
/// No key of it is set.
bool says_nothing(const Contact& contact);

}  // namespace nurture::model
