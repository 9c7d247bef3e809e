// The head of a message, and what it says.
#include "exchange/mail/mail_message.hpp"

#include <algorithm>
#include <charconv>

#include "base/charset.hpp"
#include "base/fold.hpp"
#include "base/strings.hpp"
#include "exchange/source_text.hpp"

namespace nurture::exchange {
namespace {

using SignKind = MailSign::Kind;

// The headers that are kept, sorted by nothing: found by length and letters.
constexpr std::array<std::string_view, 35> kept_headers{"from",
                                                        "to",
                                                        "cc",
                                                        "bcc",
                                                        "subject",
                                                        "date",
                                                        "message-id",
                                                        "content-type",
                                                        "in-reply-to",
                                                        "content-transfer-encoding",
                                                        "return-path",
                                                        "auto-submitted",
                                                        "list-id",
                                                        "list-post",
                                                        "x-mailing-list",
                                                        "x-beenthere",
                                                        "precedence",
                                                        "list-unsubscribe",
                                                        "x-autoreply",
                                                        "x-autorespond",
                                                        "x-spam-flag",
                                                        "x-auto-response-suppress",
                                                        "x-spam-status",
                                                        "x-failed-recipients",
                                                        "x-gmail-labels",
                                                        "x-mozilla-draft-info",
                                                        "delivered-to",
                                                        "x-mozilla-status",
                                                        "mime-version",
                                                        "references",
                                                        "received",
                                                        "content-length",
                                                        "mailing-list",
                                                        "list-subscribe",
                                                        "list-help"};
static_assert(kept_headers.size() <= MailHeaders::fields);

/// More than that of a header nobody needs: it is known by then to be a circular.
constexpr std::size_t longest_header = std::size_t{256} << 10;
constexpr std::size_t most_received = 50;

bool same_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::equal(text.begin(), text.end(), lower.begin(), [](char one, char other) {
           return (one >= 'A' && one <= 'Z' ? static_cast<char>(one | 0x20) : one) == other;
         });
}

std::optional<std::size_t> kept(std::string_view name) {
  for (std::size_t i = 0; i < kept_headers.size(); ++i)
    if (same_ignoring_case(name, kept_headers[i])) return i;
  return std::nullopt;
}

bool is_header_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) { return c > 0x20 && c < 0x7F; });
}

bool adds_up(std::size_t field) {  // of those several are one list
  return field < 4;
}

/// The first word of a value: "auto-replied (vacation)", "no; x=1".
std::string leading_word(std::string_view value) {
  const std::string line = base::lower(base::trim(base::unfolded(value)));
  return line.substr(0, line.find_first_of(" ;(,\t"));
}

// What programs put before the subject they answer by themselves; those with a header of their own
// need none of it. Folded.
constexpr std::string_view automatic_subjects[] = {"auto reply:",
                                                   "auto-reply:",
                                                   "autoreply:",
                                                   "automatic reply:",
                                                   "auto response:",
                                                   "automated reply:",
                                                   "automatische antwort",
                                                   "abwesenheitsnotiz",
                                                   "abwesend:",
                                                   "out of office",
                                                   "reponse automatique",
                                                   "respuesta automatica",
                                                   "risposta automatica",
                                                   "resposta automatica",
                                                   "automatisch antwoord",
                                                   "autosvar",
                                                   "automatiskt svar",
                                                   "automatisk svar",
                                                   "automaattinen",
                                                   "odpowiedz automatyczna",
                                                   "автоответ",
                                                   "автоматический ответ",
                                                   "自動返信",
                                                   "自动回复"};

/// Most subjects are plain, and need no decoding.
bool answers_by_itself(std::string_view raw_subject) {
  const bool plain = base::plain_ascii(raw_subject) && raw_subject.find("=?") == raw_subject.npos;
  const std::string folded = plain ? base::lower(base::trim(raw_subject))
                                   : base::fold(base::trim(base::header_text(raw_subject)));
  return std::ranges::any_of(automatic_subjects,
                             [&](std::string_view start) { return folded.starts_with(start); });
}

std::string letters_of_local(std::string_view address) {
  std::string local = base::lower(address.substr(0, address.find('@')));
  std::erase_if(local, [](char c) { return c == '-' || c == '_' || c == '.'; });
  return local;
}

/// The mail system's own addresses; nobody is called so.
bool is_mail_system(std::string_view address) {
  const std::string local = letters_of_local(address);
  return local == "mailerdaemon" || local == "postmaster" || local == "maildaemon";
}

/// Who says that nobody reads what is answered.
bool is_no_reply(std::string_view address) {
  const std::string local = letters_of_local(address);
  return local.starts_with("noreply") || local.starts_with("donotreply");
}

struct FolderWord {
  SignKind kind;
  std::string_view names;  ///< folded, with commas round each
};

// As mail programs and Gmail call them in the languages that most people read.
constexpr FolderWord folder_words[] = {
    {SignKind::draft,
     ",draft,drafts,entwurf,entwurfe,entwuerfe,brouillons,borradores,bozze,rascunhos,concepten,"
     "utkast,kladder,luonnokset,szkice,wersje robocze,черновики,下書き,草稿,templates,vorlagen,"
     "outbox,unsent messages,postausgang,"},
    {SignKind::spam,
     ",spam,junk,junk e-mail,junk email,junk mail,bulk mail,spamverdacht,unerwunscht,indesirables,"
     "courrier indesirable,posta indesiderata,correo no deseado,lixo eletronico,ongewenst,skrap,"
     "skrappost,roskaposti,спам,迷惑メール,垃圾邮件,"},
    {SignKind::trash,
     ",trash,deleted,deleted items,deleted messages,papierkorb,geloscht,geloschte elemente,"
     "geloschte objekte,corbeille,elements supprimes,papelera,eliminados,cestino,lixeira,"
     "prullenbak,papperskorgen,papirkurv,roskakori,kosz,корзина,ゴミ箱,已删除邮件,"},
};

std::optional<MailSign> sign_of_labels(const std::string& labels) {
  std::optional<MailSign> gravest;
  for (const std::string& label : base::split(base::header_text(labels), ','))
    if (const auto sign = sign_of_folder(label); sign && (!gravest || sign->kind < gravest->kind))
      gravest = {sign->kind, "X-Gmail-Labels"};
  return gravest;
}

/// Thunderbird's bits: 0008 is deleted and not yet taken out of the file.
bool deleted_in_thunderbird(std::string_view status) {
  unsigned bits = 0;
  status = base::trim(status);
  std::from_chars(status.data(), status.data() + status.size(), bits, 16);
  constexpr unsigned expunged = 0x8;
  return (bits & expunged) != 0;
}

/// Of plain text there is nothing to tidy.
void tidy_line(std::string& text) {
  const bool plain = base::plain_ascii(text) && !text.starts_with(' ') && !text.ends_with(' ');
  if (!plain) text = single_line(text);
}

std::vector<base::MailAddress> people_of(std::string_view value) {
  if (value.empty()) return {};
  auto all = base::mail_addresses(value);
  for (base::MailAddress& one : all) {
    tidy_line(one.name);
    tidy_line(one.address);
  }
  std::erase_if(all, [](const base::MailAddress& one) { return one.address.empty(); });
  return all;
}

}  // namespace

bool MailHeaders::take(std::string_view line) {
  const bool first = !begun_;
  begun_ = true;
  // A pipe from a mail program, or a file of some server's, may begin with the line of an mbox.
  if (first && (line.starts_with("From ") || line.starts_with(">From "))) return true;
  if (first && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  if (line.empty()) return false;
  if (line.front() == ' ' || line.front() == '\t') {
    if (current_ != nullptr && current_->size() + line.size() < longest_header)
      current_->append("\n").append(line);
    return !first;
  }
  const std::size_t colon = line.find(':');
  const std::string_view name = base::trim_end(line.substr(0, colon));
  if (colon == std::string_view::npos || !is_header_name(name)) return false;
  current_ = nullptr;
  const auto field = kept(name);
  if (!field) return true;
  std::string_view text = line.substr(colon + 1);
  text = text.substr(0, longest_header);
  std::string& value = values_[*field];
  if (kept_headers[*field] == "received" && received_.size() < most_received) {
    current_ = &received_.emplace_back(text);
    value = "there";
  } else if (value.empty()) {
    value = text.empty() ? " " : text;  // there, and empty
    current_ = &value;
  } else if (adds_up(*field) && value.size() + text.size() < longest_header) {
    value.append(",").append(text);
    current_ = &value;
  }
  return true;
}

const std::string& MailHeaders::value(std::string_view name) const {
  return values_[*kept(name)];
}

std::optional<std::size_t> MailHeaders::content_length() const {
  const std::string_view text = base::trim(value("content-length"));
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
  const bool whole = error == std::errc() && end == text.data() + text.size() && !text.empty();
  constexpr std::size_t absurd = std::size_t{1} << 40;
  return whole && length < absurd ? std::optional(length) : std::nullopt;
}

bool MailHeaders::is_mail() const {
  int found = 0;
  for (const std::string_view name : {"from", "message-id", "received", "return-path", "to", "date",
                                      "delivered-to", "mime-version", "x-mozilla-status"})
    found += has(name) ? 1 : 0;
  return found >= 2 && (has("from") || has("message-id") || has("received"));
}

MailMessage MailHeaders::message(const std::optional<MailSign>& place) {
  MailMessage made;
  made.from = people_of(value("from"));
  made.to = people_of(value("to"));
  made.cc = people_of(value("cc"));
  made.bcc = people_of(value("bcc"));
  made.raw_subject = value("subject");
  made.date = base::mail_time(value("date"));
  made.received = std::move(received_);
  made.message_id = base::first_message_id(value("message-id"));
  tidy_line(made.message_id);
  made.type = base::mime_value(value("content-type"));
  made.encoding = leading_word(value("content-transfer-encoding"));
  made.report = made.type.value == "multipart/report" || has("x-failed-recipients") ||
                std::ranges::any_of(made.from, is_mail_system, &base::MailAddress::address);
  made.sign = sign(made);
  if (place && (!made.sign || place->kind < made.sign->kind)) made.sign = place;
  return made;
}

std::optional<MailSign> MailHeaders::sign(const MailMessage& message) const {
  const auto says = [](SignKind kind, const char* header) { return MailSign{kind, header}; };
  if (has("x-mozilla-draft-info")) return says(SignKind::draft, "X-Mozilla-Draft-Info");
  auto labelled = sign_of_labels(value("x-gmail-labels"));
  if (labelled && labelled->kind == SignKind::draft) return labelled;
  if (leading_word(value("x-spam-flag")) == "yes") return says(SignKind::spam, "X-Spam-Flag");
  if (leading_word(value("x-spam-status")) == "yes") return says(SignKind::spam, "X-Spam-Status");
  if (labelled) return labelled;
  if (deleted_in_thunderbird(value("x-mozilla-status")))
    return says(SignKind::trash, "X-Mozilla-Status");
  const std::string submitted = leading_word(value("auto-submitted"));
  if (!submitted.empty() && submitted != "no") return says(SignKind::automatic, "Auto-Submitted");
  if (message.type.value == "multipart/report")
    return says(SignKind::automatic, "multipart/report");
  if (has("x-failed-recipients")) return says(SignKind::automatic, "X-Failed-Recipients");
  if (message.report) return MailSign{SignKind::automatic, message.from.front().address};
  if (base::trim(value("return-path")) == "<>") return says(SignKind::automatic, "Return-Path: <>");
  for (const char* header : {"X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond"})
    if (const std::string& one = value(base::lower(header));
        !one.empty() && leading_word(one) != "no")
      return says(SignKind::automatic, header);
  for (const base::MailAddress& one : message.from)
    if (is_no_reply(one.address)) return MailSign{SignKind::automatic, one.address};
  if ((has("in-reply-to") || has("references")) && answers_by_itself(message.raw_subject))
    return says(SignKind::automatic, "Subject");
  for (const char* header : {"List-Id", "List-Post", "X-Mailing-List", "X-BeenThere",
                             "Mailing-List", "List-Subscribe", "List-Help"})
    if (has(base::lower(header))) return says(SignKind::list, header);
  if (has("list-unsubscribe")) return says(SignKind::bulk, "List-Unsubscribe");
  const std::string precedence = leading_word(value("precedence"));
  if (precedence == "bulk" || precedence == "list" || precedence == "junk")
    return says(SignKind::bulk, "Precedence");
  return std::nullopt;
}

std::string subject_of(const MailMessage& message) {
  return single_line(base::header_text(message.raw_subject));
}

namespace {

/// As mail servers write it (RFC 3501, 5.1.3): "Entw&APw-rfe" is "Entwürfe", UTF-16 in a base64 of
/// its own between & and -; "&-" is "&".
std::string folder_name(std::string_view name) {
  std::string made;
  while (!name.empty()) {
    const std::size_t end = name.find('-');
    if (name.front() != '&' || end == std::string_view::npos) {
      made += name.front();
      name.remove_prefix(1);
      continue;
    }
    std::string coded(name.substr(1, end - 1));
    std::ranges::replace(coded, ',', '/');
    made += coded.empty() ? "&" : base::decode(base::from_base64(coded), "UTF-16BE").value_or("");
    name.remove_prefix(end + 1);
  }
  return made;
}

}  // namespace

std::optional<base::Date> received_day(std::string_view received) {
  const auto time = base::mail_time(received.substr(received.rfind(';') + 1));
  return time ? std::optional(time->day) : std::nullopt;
}

std::optional<MailSign> sign_of_folder(std::string_view name) {
  const std::string folded = base::fold(base::trim(folder_name(name)));
  if (folded.empty() || folded.find(',') != folded.npos) return std::nullopt;
  for (const FolderWord& one : folder_words) {
    if (one.names.find("," + folded + ",") != one.names.npos)
      return MailSign{one.kind, std::string(base::trim(name))};
  }
  return std::nullopt;
}

}  // namespace nurture::exchange
