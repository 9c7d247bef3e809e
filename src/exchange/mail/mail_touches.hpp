// From judged messages to touches: one a person, day, direction and channel, however many messages;
// what is in the store by its Message-ID, else by these four, is known.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "exchange/mail/mail_body.hpp"
#include "exchange/mail/mail_verdict.hpp"
#include "exchange/record.hpp"
#include "model/book.hpp"

namespace nurture::exchange {

struct MailOptions {
  MailRules rules;
  base::Date today;
  std::optional<base::Date> from, to;  ///< touches of these days alone
  bool note_body = false;              ///< the note is the first paragraph, else the subject
  bool keep_all = false;               ///< the verdict of each message, not only how many
  std::string channel, newsletter_channel;
};

/// What one message came to.
struct MailFinding {
  Place place;
  MailVerdict verdict;
  base::MailTime time;
  bool by_received = false;
  bool ahead = false;  ///< its Date is of a day to come
  std::string message_id, note;
  std::vector<std::size_t> people;   ///< of a touch: those who lack it
  std::vector<std::size_t> known;    ///< those who have it
  std::vector<std::size_t> unclear;  ///< places in verdict.with of addresses that several have
  std::vector<std::size_t> strangers;
  std::string bounced;  ///< the address that my mail didn't reach
};

/// What the store knows of addresses and messages. It doesn't change while mailboxes are read, so
/// that several threads may ask it.
class MailKnowledge {
 public:
  /// `book` must outlive it.
  MailKnowledge(const model::Book& book, MailOptions options);

  const MailOptions& options() const { return options_; }
  const model::Book& book() const { return book_; }
  /// By its headers alone.
  MailFinding judge(const MailMessage& message, Place place) const;
  /// What its body may still change.
  MailBody::Wanted wanted(const MailFinding& finding, const MailMessage& message) const;
  void add_body(MailFinding& finding, const MailBody& body) const;
  /// Whose address it is; a "+tag" is dropped only where nobody has the whole of it.
  const std::vector<std::size_t>& whose(const std::string& address) const;
  /// A number for a person's touches of one day, direction and channel.
  std::uint64_t day_key(std::size_t person, const MailFinding& finding) const;

 private:
  void find_people(MailFinding& finding) const;
  bool is_known(std::size_t person, const MailFinding& finding) const;

  const model::Book& book_;
  MailOptions options_;
  std::unordered_map<std::string, std::vector<std::size_t>> addresses_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> message_ids_;
  std::unordered_set<std::uint64_t> days_;
};

/// A message, for -v.
struct JudgedMail {
  Place place;
  MailReason reason = MailReason::touch;
  std::string evidence;
  int addressed = 0;
  bool from_me = false;
  std::string who;                 ///< of strangers the first: "Zoë <zoe@delta.example>"
  std::vector<std::string> names;  ///< of contacts
};

struct MailTally {
  int messages = 0;
  std::map<MailReason, int> reasons;
  int by_received = 0;  ///< touches dated by the newest Received
  struct Bounce {
    std::size_t person = 0;
    std::string address;
    base::Date day;
  };
  std::vector<Bounce> bounces;  ///< the newest of each address
  std::vector<JudgedMail> judged;

  bool operator==(const MailTally&) const = delete;
};

/// Takes findings in the order of their places; what comes out is the same in whatever order.
class MailTouches {
 public:
  explicit MailTouches(const MailKnowledge& knowledge) : knowledge_(knowledge) {}

  void add(MailFinding finding);
  /// A file in which there is none that can be read.
  void skip(const Place& place, const std::string& why);
  Reading reading();
  MailTally& tally() { return tally_; }

 private:
  struct Day {
    std::size_t person = 0;
    MailFinding finding;
  };

  void add_touch(std::size_t person, const MailFinding& finding);
  void count_strangers(const MailFinding& finding);
  void note_bounce(const MailFinding& finding);
  void keep(const MailFinding& finding);
  TouchRecord record(const Day& day) const;

  const MailKnowledge& knowledge_;
  MailTally tally_;
  std::unordered_map<std::uint64_t, std::size_t> place_of_;
  std::vector<Day> days_;
  std::unordered_set<std::size_t> known_;
  std::unordered_set<std::string> message_ids_;  ///< of those that count
  std::map<std::string, Stranger> strangers_;
  std::map<std::string, Place> unclear_;
  Flaws flaws_;
};

}  // namespace nurture::exchange
