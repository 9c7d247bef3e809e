// What the agenda needs to know of a person: no notes, no texts but the few that name an occasion.
// Pure functions of one file each, so that an index can store exactly these.
//
// Facts of a day hold what the file says up to that day. What bears a later day and can be told
// from the facts alone is kept with its date, and whoever reads them leaves it out until then: a
// need noted, a follow-up done, an archiving. Interactions can't be (only the last on each channel
// is kept), so facts made for a far day (an index's) hold for every day from `latest` on; for an
// earlier one they are made again from the file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/book.hpp"

namespace nurture::model {

/// The last interaction on a channel that reached.
struct LastOn {
  std::string channel;
  Date date;

  bool operator==(const LastOn&) const = default;
};

/// One of our own (not `from: them`) interactions on the newest day that has one.
struct OwnTouch {
  Date date;
  std::string channel, by;  ///< by: empty = the owner
  bool reached = true;      ///< false: an attempt

  bool operator==(const OwnTouch&) const = default;
};

/// What nobody answered.
struct Attempts {
  int days = 0;         ///< with an attempt of ours since the last touch
  int before_talk = 0;  ///< the same since the last talk (on default_channel or one that stands for
                        ///< it) or touch from them: as many or more
  Date last;            ///< the newest of them
  std::string twice_on;  ///< the channel of the newest two attempts; empty unless it is the same

  bool operator==(const Attempts&) const = default;
};

/// Days with touches, each once: what warmth is made of (see warmth.hpp).
struct TouchDays {
  int all = 0;
  int talks = 0;   ///< with a conversation: see converses()
  int ours = 0;    ///< with another touch of ours
  int theirs = 0;  ///< with another touch from them

  bool operator==(const TouchDays&) const = default;
};

struct Facts {
  std::string id, name, org, title, owner, rating, level, role,
      segment;  ///< as written; empty = not there
  std::vector<std::string> tags;
  std::optional<Cadence> cadence;
  std::optional<Date> since, added, snooze, archived, reviewed;
  std::optional<double> warmth;  ///< as the file says it
  std::vector<Past> past;
  TouchDays touch_days;
  std::vector<LastOn> last;           ///< one a channel, by channel; default_channel resolved
  std::vector<OwnTouch> own_touches;  ///< of the newest day only
  std::vector<Date> own_days;         ///< the newest three days with a touch or an attempt of ours,
                                      ///< newest first: how often a promise was tried
  Attempts attempts;
  std::optional<Date> first_touch;
  std::optional<Date> first_reached;  ///< the first interaction that reached, on any channel
  std::vector<Need> needs;            ///< all that aren't won or lost by the day
  std::vector<FollowUp> follow_ups;   ///< those neither done nor withdrawn by the day
  std::vector<int> need_numbers,
      follow_up_numbers;  ///< 1 = the first in the file, as `show` numbers them
  std::vector<Anniversary> dates;
  std::optional<Date> follow_up_done;  ///< the newest `done` up to the day
  std::optional<Date>
      latest;  ///< the newest day that an interaction, done, withdrawn or closed bears

  bool operator==(const Facts&) const = default;
};

/// An organisation's own occasions.
struct OrganisationFacts {
  std::string id, name, owner, rating, segment;
  std::vector<std::string> formerly, tags;
  std::optional<bool> target;
  std::optional<Cadence> cadence;
  std::vector<Need> needs;
  std::vector<FollowUp> follow_ups;
  std::vector<int> need_numbers, follow_up_numbers;
  std::vector<Anniversary> dates;
  std::optional<Date> follow_up_done;  ///< as a person's

  bool operator==(const OrganisationFacts&) const = default;
};

/// People whose facts are made when they are asked for. Those of ten thousand at once are 14 MB of
/// fresh memory, which cost a warm `due` 40 % more time, and most of them are looked at once.
class FactSource {
 public:
  virtual ~FactSource() = default;
  virtual std::size_t size() const = 0;
  /// By id, ascending. Stays where it is.
  virtual std::string_view id(std::size_t place) const = 0;
  /// May be called from several threads as long as nobody calls at().
  /// Overwrites what `into` held, and uses its memory again. What the agenda doesn't go by (id,
  /// name, title, level, segment, tags) may be left as it was.
  virtual void read(std::size_t place, Facts& into) const = 0;
  /// Whole, and kept: for the few that are wanted again and again.
  virtual const Facts& at(std::size_t place) const = 0;
};

/// The whole store as the agenda sees it.
struct FactBook {
  Settings settings;
  std::vector<Facts> people;           ///< by id
  const FactSource* source = nullptr;  ///< of the people instead, if there is one
  std::vector<OrganisationFacts> organisations;
  std::vector<LibraryItem> library;  ///< by id, without `about`
  int unreadable = 0;                ///< files that gave nothing, or gave only a part
};

/// The settings' channels, with all that touches are asked of them, looked up once for ten thousand
/// people.
class ChannelTable {
 public:
  struct Channel {
    std::string_view name;
    bool counts = false;
    bool talks = false;  ///< it is the default channel, or stands for it
    bool converses = false;
  };

  /// The settings must outlive it. Not explicit: whoever asks of one person just has settings.
  ChannelTable(const Settings& settings);

  const Settings& settings() const { return *settings_; }
  /// Null where the settings don't have it.
  const Channel* find(std::string_view name) const;

 private:
  const Settings* settings_;
  std::vector<Channel> all_;
};

/// What an interaction's record says, without its texts.
struct Touch {
  Date date;
  std::string_view channel;  ///< empty = the settings' default_channel
  std::string_view by;       ///< empty = the owner
  bool from_them = false, reached = true;
};

/// What the touches so far come to, in views of their texts: most of a person's touches are
/// followed by newer ones, and only what is left in the end is copied.
struct TouchTally {
  struct Last {
    std::string_view channel;
    Date date;
    bool counts = false, talks = false;
    bool converses = false;
  };
  /// A day with touches, and of which kinds.
  struct Day {
    Date date;
    bool talk = false, ours = false, theirs = false;
  };
  struct Own {
    std::string_view channel, by;
    bool reached = true;
  };
  struct Attempt {
    Date date;
    std::string_view channel;
  };

  std::vector<Last> last;  ///< one a channel, as they came
  std::vector<Own> own;    ///< of `own_day`, as they came
  Date own_day;
  std::vector<Date> own_days;     ///< as of Facts
  std::vector<Attempt> attempts;  ///< all of ours, as they came
  std::vector<Day> days;          ///< with touches, as they came: a day may stand there twice
  std::optional<Date> first_reached, first_touch, latest;
  std::optional<Date> last_answer;  ///< a talk, or a touch from them
};

/// Puts a day among the newest three, each once.
void keep_newest(std::vector<Date>& days, Date day);
/// As new, with the memory that they have.
void clear(Facts& facts);
void clear(TouchTally& tally);

/// A person's facts can be made piece by piece, in the order of the file: by `facts` from a
/// contact, by store/ from a file's bytes. `number` is the piece's place in its list, 1 = the
/// first. Touches come as their tally, once.
void add(TouchTally& tally, const Touch& touch, const ChannelTable& channels, Date today);
void add(Facts& facts, TouchTally& tally);
void add(Facts& facts, const Need& need, int number, Date today);
void add(Facts& facts, const FollowUp& follow_up, int number, Date today);

/// Cost: linear in interactions.
Facts facts(const Contact& contact, const ChannelTable& channels, Date today);
OrganisationFacts facts(const Organisation& organisation, Date today);
FactBook facts(const Book& book, Date today);

}  // namespace nurture::model
