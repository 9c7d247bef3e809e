// `log --from-mail`: one message, chosen by hand.
#include "edits/log_mail.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "cli/find_people.hpp"
#include "edits/own_mail.hpp"
#include "exchange/mail/mail_body.hpp"
#include "exchange/mail/mail_borders.hpp"
#include "exchange/mail/mail_text.hpp"
#include "exchange/mail/mail_touches.hpp"
#include "exchange/mail/piece_lines.hpp"
#include "render/import_words.hpp"
#include "render/layout.hpp"
#include "render/mail_words.hpp"

namespace nurture::edits {
namespace {

using exchange::MailReason;

struct InputMail {
  exchange::MailMessage message;
  bool calendar = false;
  std::string paragraph;
  int others = 0;  ///< messages that came behind it
};

/// All of it is taken from the pipe, or the mail program would see it break.
InputMail read_message(cli::Session& session, bool body) {
  system::Terminal& terminal = session.machine().terminal;
  if (terminal.input_is_terminal())
    throw base::usage("--from-mail reads a message on standard input",
                      "in mutt: <pipe-message>nurture log --from-mail; or: … < message.eml");
  exchange::MailHeaders headers;
  std::optional<exchange::MailBody> parts;
  InputMail mail;
  const auto begin_body = [&] {
    mail.message = headers.message(std::nullopt);
    parts.emplace(mail.message.type, mail.message.encoding,
                  exchange::MailBody::Wanted{.calendar = true, .text = body});
  };
  const auto take = [&](std::string_view line, std::size_t) {
    if (parts) return parts->take(line);
    if (headers.take(line)) return true;
    begin_body();
    return line.empty() || parts->take(line);
  };
  exchange::MailBorders borders;
  bool more = true;
  const auto look = [&](std::string_view line, std::size_t at) {
    if (borders.take(line)) ++mail.others;
    more = more && mail.others == 0 && take(line, at);
    return true;
  };
  exchange::PieceLines lines;
  constexpr std::size_t longest_first = std::size_t{1} << 20;  // no header is a megabyte long
  for (std::string piece = terminal.read_piece(); !piece.empty(); piece = terminal.read_piece()) {
    lines.feed(piece, look);
    const bool other = parts ? !headers.is_mail() : lines.waiting() > longest_first;
    if (other) throw base::Error("standard input is no mail");
  }
  lines.finish(look);
  if (!headers.is_mail()) throw base::Error("standard input is no mail");
  if (!parts) begin_body();
  mail.calendar = parts->calendar();
  if (body) mail.paragraph = exchange::first_paragraph(parts->text());
  return mail;
}

/// By hand another message of the day is another touch, unless one of the two has no id.
bool has_it(const model::Contact& contact, const model::Interaction& touch,
            const std::string& default_channel) {
  return std::ranges::any_of(contact.interactions, [&](const model::Interaction& one) {
    if (!touch.message_id.empty() && one.message_id == touch.message_id) return true;
    const std::string& channel = one.channel.empty() ? default_channel : one.channel;
    return (touch.message_id.empty() || one.message_id.empty()) && one.date == touch.date &&
           one.from_them == touch.from_them && one.reached && channel == touch.channel;
  });
}

class Chooser {
 public:
  Chooser(cli::Session& session, const InputMail& mail, const exchange::MailVerdict& verdict)
      : session_(session), mail_(mail), verdict_(verdict), knowledge_(session.book(), {}) {}

  std::vector<model::Contact> people(const model::Interaction& touch) {
    std::vector<std::size_t> found;
    for (const base::MailAddress& one : verdict_.with) find(one, found);
    if (found.empty()) refuse();
    for (const std::string& one : shared_) session_.remark(one);
    name_strangers();
    std::vector<model::Contact> people;
    for (const std::size_t one : found) {
      const model::Contact& contact = session_.book().contacts[one];
      if (has_it(contact, touch, session_.settings().default_channel)) {
        session_.say("logged already: " + base::printable(contact.name) + ", " + touch.channel +
                     ", " + base::short_form(touch.date, session_.today()));
      } else {
        people.push_back(contact);
      }
    }
    if (!people.empty() && !verdict_.from_me) name_other_readers(found);
    return people;
  }

 private:
  void find(const base::MailAddress& one, std::vector<std::size_t>& found) {
    const auto& people = knowledge_.whose(one.address);
    if (people.empty()) {
      strangers_.push_back(one);
    } else if (people.size() > 1) {
      std::vector<std::string> ids;
      for (const std::size_t each : people) ids.push_back(session_.book().contacts[each].id);
      shared_.push_back("'" + one.address + "' is the address of " + base::join(ids, " and "));
    } else if (std::ranges::find(found, people.front()) == found.end()) {
      found.push_back(people.front());
    }
  }

  std::string command_for(const base::MailAddress& one) {
    exchange::Unknown unknown{one.name, {}, 1};
    const auto words = base::words(one.name);
    int namesakes = 0;
    for (const model::Contact& contact : session_.book().contacts) {
      if (words.empty() || base::words(contact.name) != words) continue;
      unknown.id = ++namesakes == 1 ? contact.id : "";
    }
    return render::stranger_command(one.address, unknown);
  }

  void name_strangers() {
    constexpr std::size_t most_named = 3;
    for (std::size_t i = 0; i < std::min(most_named, strangers_.size()); ++i)
      session_.remark("not here: " + base::printable(strangers_[i].address) + ": " +
                      base::printable(command_for(strangers_[i])));
    if (strangers_.size() > most_named)
      session_.remark("not here: " + std::to_string(strangers_.size() - most_named) + " more");
  }

  /// Whom they wrote to beside me didn't write to me.
  void name_other_readers(const std::vector<std::size_t>& authors) {
    std::vector<std::string> names;
    for (const auto* list : {&mail_.message.to, &mail_.message.cc}) {
      for (const base::MailAddress& one : *list) {
        const auto& people = knowledge_.whose(one.address);
        if (people.size() == 1 && std::ranges::find(authors, people.front()) == authors.end())
          names.push_back(base::printable(session_.book().contacts[people.front()].name));
      }
    }
    if (!names.empty())
      session_.remark("only who wrote it gets an entry, not " + base::join(names, ", "));
  }

  [[noreturn]] void refuse() {
    const auto unread = static_cast<int>(session_.book().unreadable.size());
    if (!shared_.empty())
      throw base::Error(shared_.front(), "whether they are one: nurture duplicates",
                        base::Exit::no_contact);
    std::vector<std::string> addresses;
    for (const base::MailAddress& one : strangers_) addresses.push_back(one.address);
    throw cli::beside_unread(
        base::Error("nobody here has the address " + base::join(addresses, ", "),
                    command_for(strangers_.front()), base::Exit::no_contact),
        unread);
  }

  cli::Session& session_;
  const InputMail& mail_;
  const exchange::MailVerdict& verdict_;
  exchange::MailKnowledge knowledge_;
  std::vector<base::MailAddress> strangers_;
  std::vector<std::string> shared_;  ///< what is said of addresses that several have
};

/// Why it is no talk; empty where it is one, perhaps.
std::string no_talk(const exchange::MailVerdict& verdict) {
  if (verdict.reason == MailReason::touch) return {};
  if (verdict.reason == MailReason::automatic)
    return render::mail_reason(verdict.reason, verdict.evidence, 0) + ": a bounce or a receipt";
  if (verdict.reason == MailReason::calendar)
    return "an invitation: the meeting counts once it has taken place";
  return render::mail_reason(verdict.reason, "", 0);
}

/// What the measure of a whole mailbox would leave it out for.
void say_signs(cli::Session& session, const exchange::MailMessage& message,
               const exchange::IsMine& mine) {
  if (message.sign) return session.remark(render::mail_sign(*message.sign));
  const auto strict = mailbox_verdict(message, {.mine = mine}, false);
  if (strict.reason == MailReason::circular || strict.reason == MailReason::blind_copies)
    session.remark("looks like " + render::mail_reason(strict.reason, "", strict.addressed));
}

}  // namespace

ChosenMail mail_on_input(cli::Session& session, const Said& typed, bool body) {
  const exchange::IsMine mine = is_own_address(session);
  const std::string channel =
      typed.channel.empty() ? known_mail_channel(session, "email") : typed.channel;
  const InputMail mail = read_message(session, body);
  const exchange::MailVerdict verdict = chosen_verdict(mail.message, mine, mail.calendar);
  if (const std::string why = no_talk(verdict); !why.empty()) {
    session.remark("nothing was logged: " + why);
    return {};
  }
  say_signs(session, mail.message, mine);
  if (mail.others > 0)
    session.remark(render::counted(mail.others, "more message", "more messages") +
                   " came on the pipe: only the first is logged (in mutt: set pipe_split)");
  ChosenMail chosen{typed, mail.message.message_id, {}};
  chosen.said.channel = channel;
  chosen.said.from_them = !verdict.from_me;
  if (!typed.date) {
    const auto day = mail_day(mail.message, session.today());
    if (!day)
      throw base::Error(mail.message.date && mail.message.date->day > session.today()
                            ? "the message's Date lies ahead"
                            : "no day can be read in the message",
                        "say it: -d DATE");
    if (day->by_received)
      session.remark("its Date is missing, unreadable or ahead: dated by its newest Received");
    chosen.said.date = day->time.day;
  }
  if (typed.note.empty())
    chosen.said.note =
        mail.paragraph.empty() ? exchange::plain_subject(subject_of(mail.message)) : mail.paragraph;
  model::Interaction touch;
  touch.date = *chosen.said.date;
  touch.channel = channel;
  touch.from_them = chosen.said.from_them;
  touch.message_id = chosen.message_id;
  chosen.people = Chooser(session, mail, verdict).people(touch);
  if (chosen.people.empty() && (typed.follow_up || typed.need || typed.next))
    throw base::Error("the mail was logged before: nothing of this was written",
                      "`nurture follow-up` and `nurture need` add to what stands there");
  return chosen;
}

}  // namespace nurture::edits
