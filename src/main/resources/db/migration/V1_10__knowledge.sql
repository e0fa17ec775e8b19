-- Texts that an automatic answer sends, by key and language.
create table supportflow.standard_answer (
    key      text not null,
    language text not null,
    body     text not null,
    primary key (key, language)
);

insert into supportflow.standard_answer (key, language, body) values
('how-to', 'en', 'Thank you for your question. Most how-to questions are answered in the documentation: please look at the guide of your version and at its list of frequent questions.

If you do not find it there, answer this mail with what you want to reach, what you tried, and what happened. A person of our team will go on from there.'),
('how-to', 'zh', '感谢您的提问。大多数使用问题在文档中都有解答：请查阅您所用版本的指南及其常见问题列表。

如果没有找到答案，请回复本邮件，说明您想达到的目的、已尝试的步骤以及出现的结果，我们的同事会继续跟进。'),
('feature-request', 'en', 'Thank you for the idea. We have written it down for the people who plan the product.

Answer this mail with the problem that it would solve for you; that helps most to decide. You will be told when something comes of it.'),
('feature-request', 'zh', '感谢您的建议，我们已将其转给产品规划人员。

欢迎回复本邮件说明它能为您解决什么问题，这对决策最有帮助。如有进展，我们会通知您。');
